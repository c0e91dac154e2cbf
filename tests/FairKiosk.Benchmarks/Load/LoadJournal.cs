using System.Globalization;
using System.Text;
using FairKiosk.Wire;

namespace FairKiosk.Benchmarks.Load;

/// <summary>What one reader has to send: a boot, an anchor, then scans of vCard badges, one a second. Made before the clock starts.</summary>
internal sealed class LoadJournal
{
    private const int BufferBytes = 4096;

    private LoadJournal(string readerId, string id, IReadOnlyList<LoadBatch> batches)
    {
        ReaderId = readerId;
        Id = id;
        Batches = batches;
    }

    public string ReaderId { get; }

    public string Id { get; }

    public IReadOnlyList<LoadBatch> Batches { get; }

    public long Head => Batches[^1].Through;

    /// <summary>Visitors are shared by all readers of a load; each badge is read about five times.</summary>
    public static LoadJournal Create(
        string readerId, int scans, int firstVisitor, int visitors, DateTimeOffset startUtc, Random random, int eventsPerBatch = Limits.MaxBatchEvents) =>
        Create(readerId, Enumerable.Range(0, scans).Select(_ => firstVisitor + random.Next(visitors)), startUtc, random, eventsPerBatch);

    /// <summary>Scans of these visitors in this order.</summary>
    public static LoadJournal Create(string readerId, IEnumerable<int> visitors, DateTimeOffset startUtc, Random random, int eventsPerBatch)
    {
        var id = random.NextInt64(long.MaxValue).ToString("x16", CultureInfo.InvariantCulture);
        var events = new List<byte[]>
        {
            Write(into => EventCodec.WriteBoot(into, 0, 1, 1, 0, "", "benchmark", 0)),
            Write(into => EventCodec.WriteAnchor(into, 0, 2, 1, 0, startUtc.ToUnixTimeMilliseconds(), "receipt", 10)),
        };
        foreach (var visitor in visitors)
        {
            var badge = Badge(visitor);
            var sequence = events.Count + 1;
            events.Add(Write(into => EventCodec.WriteScan(into, 0, sequence, 1, 1000L * sequence, "]Q1", badge, 0, badge.Length, "", 0)));
        }

        return new LoadJournal(readerId, id, [.. Pack(id, events, eventsPerBatch)]);
    }

    private static IEnumerable<LoadBatch> Pack(string id, List<byte[]> events, int eventsPerBatch)
    {
        var buffer = new byte[Limits.MaxBatchBytes];
        var sent = 0;
        while (sent < events.Count)
        {
            var at = BatchCodec.WriteHeader(buffer, 0, id, 1, events.Count, id, 1, 1000L * (sent + 1), sent + 1, [], 0, [], 0);
            var first = true;
            for (var taken = 0; taken < eventsPerBatch && sent < events.Count; taken++)
            {
                var next = BatchCodec.AppendEvent(buffer, at, first, events[sent], 0, events[sent].Length);
                if (next < 0)
                {
                    break;
                }

                at = next;
                first = false;
                sent++;
            }

            yield return new LoadBatch(buffer[..BatchCodec.Close(buffer, at)], sent);
        }
    }

    private static byte[] Badge(int visitor) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:V{visitor:D7}\r\nN:Visitor{visitor};Anna;;;\r\nFN:Anna Visitor{visitor}\r\nORG:Firma {visitor % 997} GmbH\r\nADR:;;;Berlin;;;Germany\r\nEMAIL:anna{visitor}@example.org\r\nEND:VCARD"));

    private static byte[] Write(Func<byte[], int> write)
    {
        var buffer = new byte[BufferBytes];
        return buffer[..write(buffer)];
    }
}
