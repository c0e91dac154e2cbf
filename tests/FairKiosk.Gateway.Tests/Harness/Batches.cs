using System.Text;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Tests;

/// <summary>Batches as a reader would send them.</summary>
internal static class Batches
{
    public const string Journal = "00000000000000a1";

    public const string OtherJournal = "00000000000000b2";

    /// <summary>Scans of the given codes with the sequences from <paramref name="from"/> on, a second apart.</summary>
    public static byte[] Scans(long from, params string[] codes) => Scans(Journal, from, codes);

    public static byte[] Scans(string journal, long from, params string[] codes) => Scans(journal, from, 1, codes);

    /// <summary>The same of a reader that shows a config revision.</summary>
    public static byte[] Scans(string journal, long from, long revision, params string[] codes) => BatchCodec.Encode(new Batch
    {
        Journal = journal,
        Oldest = 1,
        Head = from + codes.Length - 1,
        Active = journal,
        Boot = 1,
        Millis = 1_000_000 + (from * 1000),
        From = from,
        Events = [.. codes.Select((code, i) => Scan(from + i, code, revision))],
    });

    /// <summary>An empty batch: what is stored of me?</summary>
    public static byte[] Hello(string journal = Journal, long head = 0) => BatchCodec.Encode(new Batch
    {
        Journal = journal,
        Oldest = 1,
        Head = head,
        Active = journal,
        Boot = 1,
        Millis = 77,
        From = head + 1,
    });

    /// <summary>Events as a reader writes them, numbered from 1; with an anchor first, so that all of them have a time.</summary>
    public static byte[] Dated(DateTimeOffset bootedAtUtc, string journal, params Func<long, ReaderEvent>[] events) => BatchCodec.Encode(new Batch
    {
        Journal = journal,
        Oldest = 1,
        Head = events.Length + 1,
        Active = journal,
        Boot = 1,
        Millis = 1_000_000,
        From = 1,
        Events = [Anchor(bootedAtUtc), .. events.Select((create, i) => create(i + 2))],
    });

    public static ReaderEvent Scan(long sequence, byte[] data, string symbology = "]Q1", string staff = "", long revision = 1)
    {
        byte[] buffer = new byte[Limits.MaxEventBytes];
        int end = EventCodec.WriteScan(buffer, 0, sequence, 1, sequence * 1000, symbology, data, 0, data.Length, staff, revision);
        return new ReaderEvent { Raw = buffer[..end] };
    }

    public static ReaderEvent Mark(long sequence, long target, string mark, string value, string staff = "")
    {
        byte[] buffer = new byte[Limits.MaxEventBytes];
        int end = EventCodec.WriteMark(buffer, 0, sequence, 1, sequence * 1000, Journal, target, mark, value, staff, 1);
        return new ReaderEvent { Raw = buffer[..end] };
    }

    private static ReaderEvent Scan(long sequence, string code, long revision) => Scan(sequence, Encoding.UTF8.GetBytes(code), "]C1", revision: revision);

    private static ReaderEvent Anchor(DateTimeOffset bootedAtUtc)
    {
        byte[] buffer = new byte[Limits.MaxEventBytes];
        int end = EventCodec.WriteAnchor(buffer, 0, 1, 1, 0, bootedAtUtc.ToUnixTimeMilliseconds(), "ntp", 10);
        return new ReaderEvent { Raw = buffer[..end] };
    }
}
