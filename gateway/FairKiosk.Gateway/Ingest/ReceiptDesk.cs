using FairKiosk.Storage;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Tells readers what is stored, after the commit and never before: one receipt per reader and journal with the newest echo.</summary>
internal sealed class ReceiptDesk(IGatewayLink link, FairDatabase database, TimeProvider time)
{
    public void Answer(IReadOnlyList<DecodedArrival> stored, CommitResult result)
    {
        Dictionary<(string ReaderId, string Journal), Batch> newest = [];
        foreach (DecodedArrival arrival in stored)
        {
            if (arrival.Header is { } batch)
            {
                (string, string) key = (arrival.Arrival.ReaderId, batch.Journal);
                if (!newest.TryGetValue(key, out Batch? known) || !IsOlder(batch, known))
                {
                    newest[key] = batch;
                }
            }
            else
            {
                Send(arrival.Arrival.ReaderId, Refused(arrival));
            }
        }

        foreach (((string ReaderId, string) key, Batch batch) in newest)
        {
            if (result.UpTo.TryGetValue(key, out long upTo))
            {
                Send(key.ReaderId, Stored(batch, upTo));
            }
        }
    }

    // A delayed batch must not hide the echo of a later one; across boots and journals the one that came last speaks.
    private static bool IsOlder(Batch batch, Batch known) =>
        batch.Boot == known.Boot && batch.Millis < known.Millis && string.Equals(batch.Active, known.Active, StringComparison.Ordinal);

    private Receipt Stored(Batch batch, long upTo) => new()
    {
        Kind = ReceiptKind.Stored,
        Database = database.DatabaseId,
        Epoch = database.Epoch,
        Journal = batch.Journal,
        UpTo = upTo,
        Active = batch.Active,
        Boot = batch.Boot,
        EchoMillis = batch.Millis,
        UtcMillis = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };

    private Receipt Refused(DecodedArrival arrival) => new()
    {
        Kind = ReceiptKind.Refused,
        Database = database.DatabaseId,
        Epoch = database.Epoch,
        Crc = Crc32C.Compute(arrival.Arrival.Payload, 0, arrival.Arrival.Payload.Length),
        Reason = arrival.Quarantined!.Reason,
        UtcMillis = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };

    // Not taken by the link = lost on the way: the reader asks again.
    private void Send(string readerId, Receipt receipt) => link.Publish(Topics.Receipts(readerId), ReceiptCodec.Encode(receipt), retain: false);
}
