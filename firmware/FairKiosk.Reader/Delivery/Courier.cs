using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Delivery;

/// <summary>Carries journals to the gateway until its receipts have come: at most four batches on their way, and back to the last
/// confirmed event when one stays unanswered (go-back-N). Nothing but a receipt moves the confirmed mark.</summary>
internal sealed class Courier
{
    private const int Window = 4;
    private const int IdleMillis = 1000;
    private const int NotTakenMillis = 100;
    private const long LongestWaitMillis = 300_000;

    // A wait that is older than this says nothing about now.
    private const long WaitFreshMillis = 60_000;

    // A new epoch is told to all readers in the same instant; their answers spread over this time.
    private const int EpochSpreadMillis = 1000;

    private readonly JournalSet _journals;
    private readonly ILink _link;
    private readonly Backoff _backoff;
    private readonly BatchComposer _composer;
    private readonly string _topic;
    private readonly int _timeoutMillis;
    private readonly Flight[] _flights = [new Flight(), new Flight(), new Flight(), new Flight()];
    private bool _connected;
    private long _notBefore;
    private long _freshSince;
    private string _database = "";
    private string _epoch = "";

    internal Courier(JournalSet journals, ILink link, IEntropy entropy, string readerId, int timeoutMillis, ReaderSizes sizes)
    {
        _journals = journals;
        _link = link;
        _backoff = new Backoff(entropy);
        _composer = new BatchComposer(journals, sizes);
        _topic = Topics.Events(readerId);
        _timeoutMillis = timeoutMillis;
    }

    internal void LinkUp(long now)
    {
        _connected = true;
        _backoff.Reset();
        GreetAnew(now);
    }

    internal void LinkDown()
    {
        _connected = false;
        RecallAll();
    }

    /// <summary>Another journal or another boot became the clock domain: earlier times mean nothing any more.</summary>
    internal void DomainChanged(long now) => GreetAnew(now);

    /// <summary>The retained gateway status was read. It proves nothing about what is stored; another epoch only makes the courier ask.</summary>
    internal void GatewayTold(string database, string epoch, long now)
    {
        if (_epoch.Length > 0 && (database != _database || epoch != _epoch))
        {
            GreetAnew(now);
            _notBefore = now + _backoff.Jitter(EpochSpreadMillis);
        }
    }

    /// <summary>Sends what may be sent; returns milliseconds until it has something to do.</summary>
    internal int Pump(long now)
    {
        if (!_connected)
        {
            return IdleMillis;
        }

        if (HasTimedOut(now))
        {
            RecallAll();
            _notBefore = now + _backoff.NextMillis();
        }

        for (var flight = FreeFlight(); flight != null && now >= _notBefore; flight = FreeFlight())
        {
            if (!SendNext(flight, now))
            {
                break;
            }
        }

        return _notBefore > now ? (int)Numbers.Smaller(IdleMillis, _notBefore - now) : IdleMillis;
    }

    internal ReceiptEffect Take(Receipt receipt, long now) => receipt.Kind switch
    {
        ReceiptKind.Stored => TakeStored(receipt, now),
        ReceiptKind.Wait => TakeWait(receipt, now),
        _ => TakeRefused(receipt),
    };

    private ReceiptEffect TakeStored(Receipt receipt, long now)
    {
        var journal = _journals.Find(receipt.Journal);
        if (journal == null)
        {
            return ReceiptEffect.None;
        }

        var delivery = journal.Delivery;
        var before = delivery.UpTo;
        var upTo = Numbers.Smaller(receipt.UpTo, delivery.Sent);
        if (receipt.Database == delivery.Database && receipt.Epoch == delivery.Epoch)
        {
            delivery.UpTo = Numbers.Larger(before, upTo);
        }
        else if (IsEchoOf(receipt, now) && receipt.EchoMillis >= _freshSince)
        {
            Adopt(journal, receipt, upTo, now);
        }
        else
        {
            return ReceiptEffect.None;
        }

        Greet(journal);
        if (receipt.UpTo > Numbers.Larger(delivery.Sent, delivery.FoundHead) && journal == _journals.Active)
        {
            return ReceiptEffect.KnowsMore;
        }

        if (delivery.UpTo == before)
        {
            return ReceiptEffect.Heard;
        }

        delivery.Stalls = 0;
        _backoff.Reset();
        return delivery.UpTo > before ? ReceiptEffect.Progress : ReceiptEffect.Heard;
    }

    // Another database or epoch: its word is taken as it is, also downwards. A gateway restored from a backup gets again what it lacks.
    private void Adopt(Journal journal, Receipt receipt, long upTo, long now)
    {
        if (receipt.Database != _database || receipt.Epoch != _epoch)
        {
            _database = receipt.Database;
            _epoch = receipt.Epoch;
            GreetAnew(now);
        }

        Recall(journal);
        journal.Delivery.Database = receipt.Database;
        journal.Delivery.Epoch = receipt.Epoch;
        journal.Delivery.Refused.Clear();
        journal.Delivery.UpTo = upTo;
    }

    // Lands what the receipt answers.
    private void Greet(Journal journal)
    {
        var delivery = journal.Delivery;
        var stillFlying = false;
        for (var i = 0; i < Window; i++)
        {
            if (_flights[i].Journal == journal)
            {
                if (_flights[i].IsHello || _flights[i].To <= delivery.UpTo)
                {
                    _flights[i].Land();
                }
                else
                {
                    stillFlying = true;
                }
            }
        }

        delivery.Greeted = true;
        if (!stillFlying || delivery.Next <= delivery.UpTo)
        {
            delivery.Next = delivery.UpTo + 1;
        }
    }

    private ReceiptEffect TakeWait(Receipt receipt, long now)
    {
        if (!IsEchoOf(receipt, now) || now - receipt.EchoMillis > WaitFreshMillis)
        {
            return ReceiptEffect.None;
        }

        RecallAll();
        _notBefore = Numbers.Larger(_notBefore, now + Numbers.Smaller(LongestWaitMillis, receipt.WaitSeconds * 1000L));
        return ReceiptEffect.Heard;
    }

    private ReceiptEffect TakeRefused(Receipt receipt)
    {
        for (var i = 0; i < Window; i++)
        {
            var flight = _flights[i];
            var journal = flight.Journal;
            if (journal == null || flight.Crc != receipt.Crc)
            {
                continue;
            }

            if (flight.Events == 1)
            {
                // The gateway has it raw: delivered. A hello tells so, lest nothing else is left that could.
                journal.Delivery.Refused.Add(flight.To, flight.To);
                journal.Delivery.Greeted = false;
                flight.Land();
            }
            else if (flight.IsHello)
            {
                // Damaged on its way, or a gateway that does not know our version; the timeout asks again.
                return ReceiptEffect.Heard;
            }
            else
            {
                journal.Delivery.SinglyUpTo = Numbers.Larger(journal.Delivery.SinglyUpTo, flight.To);
                Recall(journal);
            }

            return ReceiptEffect.Heard;
        }

        return ReceiptEffect.None;
    }

    private bool SendNext(Flight flight, long now)
    {
        for (var i = 0; i < _journals.Count; i++)
        {
            var journal = _journals.At(i);
            if (!journal.Delivery.Greeted && !HasHelloFlying(journal))
            {
                _composer.ComposeHello(journal, now);
                return Send(flight, journal, now);
            }
        }

        var next = NextToSend();
        if (next == null)
        {
            return false;
        }

        try
        {
            if (_composer.ComposeEvents(next, now))
            {
                if (!Send(flight, next, now))
                {
                    return false;
                }

                next.Delivery.Next = _composer.To + 1;
                next.Delivery.Sent = Numbers.Larger(next.Delivery.Sent, _composer.To);
                return true;
            }
        }
        catch (JournalStoreException)
        {
            _notBefore = now + _backoff.NextMillis();
            return false;
        }

        // All that is left is lost or refused; a hello tells so, and not faster than the gateway can answer it.
        next.Delivery.Next = next.Head + 1;
        next.Delivery.Sent = next.Head;
        next.Delivery.Greeted = false;
        _notBefore = now + _backoff.NextMillis();
        return false;
    }

    // Sealed journals first. One that makes no progress steps back behind the others, so that it cannot hold up new leads.
    private Journal? NextToSend()
    {
        Journal? next = null;
        for (var i = 0; i < _journals.Count; i++)
        {
            var journal = _journals.At(i);
            var delivery = journal.Delivery;
            var hasMore = delivery.Greeted && delivery.Next <= journal.Head && journal.Oldest <= journal.Head;
            if (hasMore && (next == null || delivery.Stalls < next.Delivery.Stalls))
            {
                next = journal;
            }
        }

        return next;
    }

    private bool Send(Flight flight, Journal journal, long now)
    {
        if (!_link.Publish(_topic, _composer.Buffer, _composer.Count, false))
        {
            _notBefore = now + NotTakenMillis;
            return false;
        }

        flight.Depart(journal, _composer.From, _composer.To, _composer.Events, now, Crc32C.Compute(_composer.Buffer, 0, _composer.Count));
        return true;
    }

    private void GreetAnew(long now)
    {
        _freshSince = now;
        _notBefore = now;
        RecallAll();
        for (var i = 0; i < _journals.Count; i++)
        {
            _journals.At(i).Delivery.Greeted = false;
        }
    }

    private void RecallAll()
    {
        for (var i = 0; i < Window; i++)
        {
            var journal = _flights[i].Journal;
            if (journal != null)
            {
                journal.Delivery.Stalls++;
                Recall(journal);
            }
        }
    }

    private void Recall(Journal journal)
    {
        for (var i = 0; i < Window; i++)
        {
            if (_flights[i].Journal == journal)
            {
                _flights[i].Land();
            }
        }

        journal.Delivery.Next = journal.Delivery.UpTo + 1;
    }

    private bool HasTimedOut(long now)
    {
        for (var i = 0; i < Window; i++)
        {
            if (_flights[i].Journal != null && now - _flights[i].SentAt >= _timeoutMillis)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasHelloFlying(Journal journal)
    {
        for (var i = 0; i < Window; i++)
        {
            if (_flights[i].Journal == journal && _flights[i].IsHello)
            {
                return true;
            }
        }

        return false;
    }

    private Flight? FreeFlight()
    {
        for (var i = 0; i < Window; i++)
        {
            if (_flights[i].Journal == null)
            {
                return _flights[i];
            }
        }

        return null;
    }

    private bool IsEchoOf(Receipt receipt, long now) =>
        receipt.Active == _journals.Active.Id && receipt.Boot == _journals.Active.Boot && receipt.EchoMillis <= now;
}
