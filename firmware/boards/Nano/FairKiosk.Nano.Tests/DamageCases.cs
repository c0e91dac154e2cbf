using FairKiosk.Reader;
using FairKiosk.Reader.Journals;
using FairKiosk.Wire;

namespace FairKiosk.Nano.Tests;

/// <summary>A journal in several segments, cut and flipped. Each is opened as a restart opens it.</summary>
internal static class DamageCases
{
    private const int Scans = 14;
    private const int SegmentBytes = 900;
    private static readonly ReaderSizes Sizes = new(Bench.LongestRead, Bench.BatchBytes);

    internal static void Run(CaseSheet sheet)
    {
        sheet.Case("Cut at any byte, every event before the cut is there and no number is used again", Cut);
        sheet.Case("With one bit flipped every event is still there", Flipped);
        sheet.Case("Either slot of the receipt cursor may be torn; the other one holds", CursorSlots);
        sheet.Case("A torn sector loses what it held, tells so, and what follows is delivered", TornSector);
        sheet.Case("Flipped or cut, the whole reader delivers every beep", WholeReader);
    }

    private static void Cut()
    {
        var bench = Recorded(closed: false);
        var segments = Segments(bench.Store);
        for (var i = 0; i < segments.Length; i++)
        {
            var whole = bench.Store.File(segments[i]).Length;
            for (var length = 0; length < whole; length += 5)
            {
                var store = bench.Store.Fork();
                store.File(segments[i]).Cut(length);
                var journals = new JournalSet(store, new Dice(5), SegmentBytes, Sizes);
                Require.That(!journals.Load(), "a cut journal was continued");
                var readable = 0;
                for (var sequence = 1; sequence <= bench.Core.Head; sequence++)
                {
                    readable += IsReadable(journals, sequence) ? 1 : 0;
                }

                Require.Same(bench.Core.Head - Behind(bench.Store, segments[i], length), readable, segments[i] + " cut to " + length.ToString());
                Require.That(i < segments.Length - 1 || journals.Active.Head + journals.Active.Lost.Count <= bench.Core.Head, "a number too high");
            }
        }
    }

    private static void Flipped()
    {
        var bench = Recorded(closed: false);
        var names = bench.Store.List();
        var contents = Contents(bench.Store, bench.Core.Head);
        for (var i = 0; i < names.Length; i++)
        {
            var file = bench.Store.File(names[i]);
            for (var bit = 0; bit < 8 * file.Length; bit += 41)
            {
                file.Bytes[bit >> 3] ^= (byte)(1 << (bit & 7));
                var found = Contents(bench.Store, bench.Core.Head);
                file.Bytes[bit >> 3] ^= (byte)(1 << (bit & 7));
                for (var sequence = 0; sequence < contents.Length; sequence++)
                {
                    Require.Same(contents[sequence], found[sequence], names[i] + " bit " + bit.ToString() + " event " + (sequence + 1).ToString());
                }
            }
        }
    }

    private static void CursorSlots()
    {
        var bench = Recorded(closed: true);
        var name = CursorOf(bench.Store);
        for (var slot = 0; slot < 2; slot++)
        {
            var store = bench.Store.Fork();
            var file = store.File(name);
            for (var i = 0; i < 44; i++)
            {
                file.Bytes[(512 * slot) + i] = 0;
            }

            var journals = new JournalSet(store, new Dice(5), SegmentBytes, Sizes);
            Require.That(!journals.Load(), "a journal with a torn slot was continued");
            Require.Same(bench.Core.Head, journals.Active.Head, "the head");
            Require.Same(0, journals.Active.Lost.Count, "ranges lost");
        }
    }

    private static void TornSector()
    {
        var origin = Recorded(closed: false);
        var file = origin.Store.File(Segments(origin.Store)[0]);
        for (var i = 512; i < 640; i++)
        {
            file.Bytes[i] = 0;
        }

        var bench = new Bench(origin.Store, SegmentBytes, 2);
        bench.ExpectAllOf(origin);
        bench.LinkUp();
        bench.Run(10_000, 200);
        Require.Same(0, bench.Core.Waiting, "events that wait");
        Require.That(bench.CountMissing() is >= 1 and <= 3, "missing: " + bench.CountMissing().ToString());
        Require.Same(bench.CountMissing(), bench.Gateway.Of(origin.Core.ActiveJournal).Lost, "told as lost");
    }

    private static void WholeReader()
    {
        var origin = Recorded(closed: false);
        var dice = new Dice(11);
        for (var round = 0; round < 12; round++)
        {
            var store = origin.Store.Fork();
            var names = store.List();
            var file = store.File(names[dice.Next(names.Length)]);
            file.Bytes[dice.Next(file.Length)] ^= (byte)(1 << dice.Next(8));
            var bench = new Bench(store, SegmentBytes, 100 + round);
            bench.ExpectAllOf(origin);
            bench.PresentMany(2, "later-");
            bench.LinkUp();
            bench.Run(8000, 200);
            bench.RequireDelivered();
        }
    }

    private static Bench Recorded(bool closed)
    {
        var bench = new Bench(segmentBytes: SegmentBytes);
        for (var i = 1; i < Scans; i++)
        {
            bench.Clock.Advance(3000);
            bench.Present("BADGE-" + i.ToString() + "-ピン", i % 3 == 0 ? "]C1" : "]Q1");
        }

        if (closed)
        {
            bench.Core.Close();
        }

        bench.Store.LosePower(0);
        return bench;
    }

    // A check of each event's content; 0 for one that cannot be read.
    private static uint[] Contents(BenchStore store, long head)
    {
        var journals = new JournalSet(store, new Dice(5), SegmentBytes, Sizes);
        journals.Load();
        var contents = new uint[(int)head];
        for (var sequence = 1; sequence <= head; sequence++)
        {
            if (IsReadable(journals, sequence))
            {
                var record = journals.Reader.Record;
                contents[sequence - 1] = Crc32C.Compute(record.Buffer, record.PayloadAt, record.PayloadBytes);
            }
        }

        return contents;
    }

    private static bool IsReadable(JournalSet journals, long sequence) =>
        journals.Reader.Read(journals.Active, sequence) && journals.Reader.Record.Sequence == sequence;

    // How many events of a segment do not end within its first bytes.
    private static int Behind(BenchStore store, string segment, int length)
    {
        var content = store.File(segment);
        var behind = 0;
        for (var at = SegmentFormat.HeaderBytes; at < content.Length;)
        {
            at += RecordFormat.OverheadBytes + RecordFormat.PayloadBytes(content.Bytes, at);
            behind += at > length ? 1 : 0;
        }

        return behind;
    }

    private static string[] Segments(BenchStore store)
    {
        var names = store.List();
        var segments = new string[names.Length - 1];
        var count = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if (!IsCursor(names[i]))
            {
                segments[count++] = names[i];
            }
        }

        return segments;
    }

    private static string CursorOf(BenchStore store)
    {
        var names = store.List();
        for (var i = 0; i < names.Length; i++)
        {
            if (IsCursor(names[i]))
            {
                return names[i];
            }
        }

        return "";
    }

    private static bool IsCursor(string name) => name.Substring(name.Length - 4) == JournalNames.CursorExtension;
}
