using FairKiosk.Reader.Journals;
using FairKiosk.Simulator;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Reader.Tests;

public sealed class PropertyTests
{
    private const string Journal = "9f86d081884c7d65";
    private static readonly Config Many = Properties.Many(150);

    /// <summary>Up to 64 KiB: random, all alike, or made of pieces that look like records.</summary>
    private static Gen<byte[]> AnyFile =>
        from length in Gen.Frequency((4, Gen.Choose(0, 600)), (1, Gen.Choose(0, 65_536)))
        from kind in Gen.Choose(0, 3)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Bytes(length, kind, seed);

    [Fact]
    public void A_journal_of_any_bytes_opens_and_takes_scans() =>
        Check.One(Many, Prop.ForAll(Arb.From(AnyFile), Arb.From(AnyFile), (segment, cursor) =>
        {
            var store = new MemoryJournalStore();
            store.Place($"000001-{Journal}-0000000001.seg", segment);
            store.Place($"000001-{Journal}.cur", cursor);
            store.Place("lost+found", segment);
            var bench = new Bench(store, segmentBytes: 20_000);
            bench.PresentMany(3);
            bench.LinkUp();
            bench.Run(3000, 500);
            return bench.Beeped.Count == 3 && bench.Core.ActiveJournal != Journal;
        }));

    [Fact]
    public void A_message_of_any_bytes_on_any_topic_changes_nothing_that_is_kept() =>
        Check.One(Many, Prop.ForAll(Arb.From(AnyFile), Arb.From(Gen.Choose(0, 3)), (payload, topic) =>
        {
            var bench = new Bench();
            bench.PresentMany(2);
            bench.LinkUp();
            string[] topics = [Wire.Topics.Receipts("counter-1"), Wire.Topics.Config("counter-1"), Wire.Topics.GatewayStatus, "other"];
            bench.Core.MessageArrived(topics[topic], payload, payload.Length);
            return bench.Core.Waiting == 3;
        }));

    [Fact]
    public void A_journal_cut_anywhere_and_damaged_anywhere_keeps_every_record_that_is_whole() =>
        Check.One(Many, Prop.ForAll(Arb.From(Gen.Choose(1, 40)), Arb.From(Gen.Choose(0, int.MaxValue - 1)), (scans, seed) =>
        {
            var random = new Random(seed);
            var bench = new Bench(segmentBytes: 3000);
            bench.PresentMany(scans);
            var id = bench.Core.ActiveJournal;
            var store = bench.Store;
            var name = store.List()[random.Next(store.List().Length)];
            var content = store.Content(name);
            var at = random.Next(content.Length);
            random.NextBytes(content.AsSpan(at, Math.Min(random.Next(64), content.Length - at)));
            store.Place(name, content);

            var journals = new JournalSet(store, new SeededEntropy(2), 3000, ReaderSizes.Full);
            journals.Load();
            var journal = journals.Find(id)!;
            var found = 0;
            for (var sequence = 1L; journals.Reader.Read(journal, sequence); sequence = journals.Reader.Record.Sequence + 1)
            {
                found++;
            }

            // 64 bytes touch two records at most.
            return found >= scans + 1 - 2;
        }));

    [Fact]
    public void Ranges_are_a_set() =>
        Check.One(Many, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var random = new Random(seed);
            var ranges = new SequenceRanges();
            var expected = new HashSet<long>();
            for (var i = 0; i < 40; i++)
            {
                var from = random.Next(200);
                var to = from + random.Next(-2, 9);
                ranges.Add(from, to);
                for (var n = from; n <= to; n++)
                {
                    expected.Add(n);
                }
            }

            var sorted = Enumerable.Range(1, Math.Max(0, ranges.Count - 1)).All(i => ranges.From(i) > ranges.To(i - 1) + 1);
            return sorted && Enumerable.Range(0, 220).All(n => ranges.Contains(n) == expected.Contains(n));
        }));

    private static byte[] Bytes(int length, int kind, int seed)
    {
        var random = new Random(seed);
        var bytes = new byte[length];
        switch (kind)
        {
            case 0:
                random.NextBytes(bytes);
                break;
            case 1:
                Array.Fill(bytes, (byte)random.Next(256));
                break;
            default:
                // Markers with plausible lengths everywhere: the worst for a search.
                for (var i = 0; i + 8 < length; i += random.Next(3, 20))
                {
                    bytes[i] = 0xF5;
                    bytes[i + 1] = 0xFA;
                    bytes[i + 2] = (byte)random.Next(256);
                    bytes[i + 3] = (byte)random.Next(kind == 2 ? 8 : 128);
                    bytes[i + 4] = (byte)random.Next(8);
                }

                break;
        }

        return bytes;
    }
}
