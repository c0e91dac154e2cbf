using System.Text;
using FairKiosk.Reader.Journals;
using FairKiosk.Simulator;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Tests;

/// <summary>A journal of 200 scans in several segments, cut and flipped everywhere. Each case is opened as a restart opens it.</summary>
public sealed class JournalDamageTests
{
    private const int Scans = 200;
    private const int SegmentBytes = 12_000;

    [Fact]
    public void Cut_at_any_byte_every_event_before_the_cut_is_still_delivered_and_no_number_is_used_again()
    {
        var (bench, payloads) = Recorded(closed: false);
        foreach (var name in bench.Store.List())
        {
            var ends = RecordEnds(bench.Store, name);
            for (var length = 0; length <= bench.Store.Length(name); length++)
            {
                AssertCut(bench, payloads, ends, name, length);
            }
        }
    }

    [Fact]
    public void Cut_at_any_byte_after_a_clean_close_the_journal_is_continued_only_when_nothing_is_missing()
    {
        var (bench, payloads) = Recorded(closed: true);
        foreach (var name in bench.Store.List())
        {
            var ends = RecordEnds(bench.Store, name);
            var step = name.EndsWith(JournalNames.CursorExtension, StringComparison.Ordinal) ? 1 : 7;
            for (var length = 0; length <= bench.Store.Length(name); length += step)
            {
                AssertCut(bench, payloads, ends, name, length);
            }
        }
    }

    // Open: every bit of every file, about 180,000 restarts. Closed: every bit of the cursor, where closing makes the difference, and of every segment's first 300 bytes.
    [Theory]
    [InlineData(false, int.MaxValue)]
    [InlineData(true, 300)]
    public void With_any_one_bit_flipped_every_event_is_still_delivered_and_no_number_is_used_again(bool closed, int segmentBytes)
    {
        var (bench, payloads) = Recorded(closed);
        var names = bench.Store.List();
        var cases = names.SelectMany(name => Enumerable.Range(0, BytesToFlip(bench.Store, name, segmentBytes)).Select(offset => (name, offset))).ToArray();

        // Workers with a storage each.
        Parallel.ForEach(
            Enumerable.Range(0, 8),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            bit =>
            {
                var store = bench.Store.Fork();
                foreach (var (name, offset) in cases)
                {
                    store.FlipBit(name, (8 * offset) + bit);
                    AssertAllReadable(store, bench.Core.ActiveJournal, payloads, closed && IsPadding(name, offset), name, offset);
                    store.FlipBit(name, (8 * offset) + bit);
                }
            });
    }

    [Fact]
    public void Flipped_or_cut_the_whole_reader_delivers_every_beep_to_the_gateway()
    {
        var (origin, _) = Recorded(closed: false);
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var store = origin.Store.Fork();
            var name = store.List()[random.Next(store.List().Length)];
            store.FlipBit(name, random.Next(8 * (int)store.Length(name)));
            var bench = new Bench(store, seed: 100 + round, segmentBytes: SegmentBytes);
            bench.Beeped.AddRange(origin.Beeped);
            bench.PresentMany(5, "later");
            bench.LinkUp();
            bench.Run(8000, 200);
            bench.AssertDelivered();
            Assert.Equal(0, bench.Core.Waiting);
        }
    }

    [Fact]
    public void A_torn_sector_loses_what_it_held_tells_so_and_keeps_what_follows()
    {
        var (origin, _) = Recorded(closed: false);
        var name = origin.Store.List().First(file => file.EndsWith(".seg", StringComparison.Ordinal));
        var content = origin.Store.Content(name);
        content.AsSpan(4096, 512).Clear();
        origin.Store.Place(name, content);

        var bench = new Bench(origin.Store, seed: 2, segmentBytes: SegmentBytes);
        bench.LinkUp();
        bench.Run(10_000, 200);

        Assert.Equal(0, bench.Core.Waiting);
        var delivered = bench.Gateway.Events.Where(e => e.Type == EventTypes.Scan).Select(e => Encoding.UTF8.GetString(e.Data)).ToHashSet(StringComparer.Ordinal);
        var missing = origin.Beeped.Where(text => !delivered.Contains(text)).ToArray();
        Assert.InRange(missing.Length, 1, 6);
        Assert.Equal(missing.Length, bench.Gateway.Lost(origin.Core.ActiveJournal).Count);
    }

    private static void AssertCut(Bench origin, IReadOnlyList<byte[]> payloads, Dictionary<long, int> ends, string name, int length)
    {
        var store = origin.Store.Fork();
        var whole = (int)store.Length(name);
        store.Cut(name, length);
        var journals = Open(store, out var continued);
        var isWhole = length == whole || (IsPadding(name, length) && length > 512);
        Assert.False(continued && !isWhole, $"{name} cut to {length} was continued");
        var journal = journals.Find(origin.Core.ActiveJournal);
        var readable = Readable(journals, journal);
        for (var i = 0; i < payloads.Count; i++)
        {
            var sequence = i + 1;
            var isCutOff = ends.TryGetValue(sequence, out var end) && end > length;
            Require(isCutOff ? !readable.ContainsKey(sequence) : readable[sequence].AsSpan().SequenceEqual(payloads[i]), name, length);
        }
    }

    private static void AssertAllReadable(MemoryJournalStore store, string id, IReadOnlyList<byte[]> payloads, bool mayContinue, string name, int offset)
    {

        var journals = Open(store, out var continued);
        var journal = journals.Find(id);
        Require(journal != null && journal.Head == payloads.Count && journal.Lost.Count == 0, name, offset);
        for (var i = 0; i < payloads.Count; i++)
        {
            var record = journals.Reader.Record;
            var isThere = journals.Reader.Read(journal!, i + 1) && record.Sequence == i + 1
                && record.Buffer.AsSpan(record.PayloadAt, record.PayloadBytes).SequenceEqual(payloads[i]);
            Require(isThere, name, offset);
        }

        Require(continued == mayContinue, name, offset);
    }

    // Assert.True with a composed text would cost more than the restart it judges.
    private static void Require(bool condition, string name, int offset)
    {
        if (!condition)
        {
            Assert.Fail($"{name} byte {offset}");
        }
    }

    private static JournalSet Open(MemoryJournalStore store, out bool canContinue)
    {
        var journals = new JournalSet(store, new SeededEntropy(5), SegmentBytes, ReaderSizes.Full);
        canContinue = journals.Load();
        return journals;
    }

    private static Dictionary<long, byte[]> Readable(JournalSet journals, Journal? journal)
    {
        var readable = new Dictionary<long, byte[]>();
        var record = journals.Reader.Record;
        for (var sequence = 1L; journal != null && journals.Reader.Read(journal, sequence); sequence = record.Sequence + 1)
        {
            readable.Add(record.Sequence, record.Buffer.AsSpan(record.PayloadAt, record.PayloadBytes).ToArray());
        }

        return readable;
    }

    // The bytes between and behind the cursor's two slots mean nothing.
    private static bool IsPadding(string name, int offset) =>
        name.EndsWith(JournalNames.CursorExtension, StringComparison.Ordinal) && offset is ((>= 44 and < 512) or >= 556);

    private static int BytesToFlip(MemoryJournalStore store, string name, int segmentBytes) =>
        name.EndsWith(JournalNames.CursorExtension, StringComparison.Ordinal) ? (int)store.Length(name) : (int)Math.Min(segmentBytes, store.Length(name));

    private static long Sequence(string name) =>
        JournalNames.TryParse(name, out _, out _, out var first) ? first : 0;

    // Where each record of an undamaged segment ends; nothing for a cursor.
    private static Dictionary<long, int> RecordEnds(MemoryJournalStore store, string name)
    {
        var ends = new Dictionary<long, int>();
        var content = store.Content(name);
        var sequence = Sequence(name);
        for (var at = SegmentFormat.HeaderBytes; sequence > 0 && at < content.Length; sequence++)
        {
            at += RecordFormat.OverheadBytes + RecordFormat.PayloadBytes(content, at);
            ends.Add(sequence, at);
        }

        return ends;
    }

    private static (Bench Bench, IReadOnlyList<byte[]> Payloads) Recorded(bool closed)
    {
        var bench = new Bench(segmentBytes: SegmentBytes);
        for (var i = 1; i < Scans; i++)
        {
            bench.Clock.Advance(3000);
            bench.Present($"BADGE-{i:D5}-ピン", i % 3 == 0 ? "]C1" : "]Q1");
        }

        if (closed)
        {
            bench.Core.Close();
        }

        bench.Store.LosePower();
        var journals = Open(bench.Store, out _);
        var readable = Readable(journals, journals.Active);
        Assert.Equal(Scans, readable.Count);
        return (bench, [.. readable.OrderBy(entry => entry.Key).Select(entry => entry.Value)]);
    }
}
