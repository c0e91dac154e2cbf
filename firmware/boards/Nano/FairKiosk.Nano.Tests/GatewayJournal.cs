using FairKiosk.Wire;

namespace FairKiosk.Nano.Tests;

/// <summary>What a <see cref="BenchGateway"/> knows of one journal: of each event its type and a check of its content, not the content.</summary>
internal sealed class GatewayJournal
{
    private const byte Missing = 0;
    private const byte Scan = 1;
    private const byte Other = 2;
    private const byte Settled = 3;

    // By sequence; 0 is not used.
    private byte[] _kinds = new byte[32];
    private uint[] _contents = new uint[32];
    private uint[] _data = new uint[32];
    private long _oldest = 1;

    internal GatewayJournal(string id)
    {
        Id = id;
    }

    internal string Id { get; }

    /// <summary>Gets how many sequences came with a second content.</summary>
    internal int Conflicts { get; private set; }

    /// <summary>Gets how many sequences the reader told as lost.</summary>
    internal int Lost { get; private set; }

    /// <summary>Gets the monotonic milliseconds of the first anchor that a time service vouched for; -1 for none.</summary>
    internal long FirstAnchorMillis { get; private set; } = -1;

    /// <summary>Gets the highest sequence up to which nothing is missing.</summary>
    internal long UpTo
    {
        get
        {
            var upTo = _oldest - 1;
            while (upTo + 1 < _kinds.Length && _kinds[(int)upTo + 1] != Missing)
            {
                upTo++;
            }

            return upTo;
        }
    }

    internal void Take(Batch batch)
    {
        _oldest = batch.Oldest > _oldest ? batch.Oldest : _oldest;
        Settle(batch.Lost, isLost: true);
        Settle(batch.Refused, isLost: false);
        for (var i = 0; i < batch.Events.Length; i++)
        {
            Take(batch.Events[i]);
        }
    }

    /// <summary>Kept raw, as a gateway keeps what it cannot read.</summary>
    internal void Quarantine(long sequence) => Settle([sequence, sequence], isLost: false);

    /// <summary>How many of the scans have this content.</summary>
    internal int CountScans(uint dataCheck)
    {
        var count = 0;
        for (var i = 1; i < _kinds.Length; i++)
        {
            count += _kinds[i] == Scan && _data[i] == dataCheck ? 1 : 0;
        }

        return count;
    }

    internal int CountScans()
    {
        var count = 0;
        for (var i = 1; i < _kinds.Length; i++)
        {
            count += _kinds[i] == Scan ? 1 : 0;
        }

        return count;
    }

    /// <summary>Forgets what came after a sequence, as a gateway that was restored from a copy.</summary>
    internal void ForgetAfter(long sequence)
    {
        for (var i = (int)sequence + 1; i < _kinds.Length; i++)
        {
            _kinds[i] = Missing;
        }
    }

    private void Take(ReaderEvent received)
    {
        var at = (int)received.Sequence;
        Reach(at);
        var content = Crc32C.Compute(received.Raw, 0, received.Raw.Length);
        if (_kinds[at] is Scan or Other && _contents[at] != content)
        {
            Conflicts++;
            return;
        }

        _kinds[at] = received.Type == EventTypes.Scan ? Scan : Other;
        _contents[at] = content;
        _data[at] = Crc32C.Compute(received.Data, 0, received.Data.Length);
        FirstAnchorMillis = FirstAnchorMillis < 0 && received.Source == "ntp" ? received.Millis : FirstAnchorMillis;
    }

    private void Settle(long[] pairs, bool isLost)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            Reach((int)pairs[i + 1]);
            for (var sequence = (int)pairs[i]; sequence <= pairs[i + 1]; sequence++)
            {
                if (_kinds[sequence] == Missing)
                {
                    _kinds[sequence] = Settled;
                    Lost += isLost ? 1 : 0;
                }
            }
        }
    }

    private void Reach(int sequence)
    {
        while (sequence >= _kinds.Length)
        {
            var size = _kinds.Length + 32;
            var kinds = new byte[size];
            var contents = new uint[size];
            var data = new uint[size];
            System.Array.Copy(_kinds, kinds, _kinds.Length);
            System.Array.Copy(_contents, contents, _contents.Length);
            System.Array.Copy(_data, data, _data.Length);
            _kinds = kinds;
            _contents = contents;
            _data = data;
        }
    }
}
