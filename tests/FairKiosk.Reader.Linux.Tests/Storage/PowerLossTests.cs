using System.Text;
using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Reader.Ports;
using FairKiosk.Testing;
using FairKiosk.Wire;
using Xunit.Abstractions;

namespace FairKiosk.Reader.Linux.Tests.Storage;

/// <summary>The reader on real file systems whose disk loses its power at any write: a beep means kept, and no number is used twice.</summary>
[Collection(MountsAlone.Name)]
public sealed class PowerLossTests(VfatElsewhere elsewhere, ITestOutputHelper output) : IClassFixture<VfatElsewhere>
{
    private const int Starts = 3;
    private const int ScansPerStart = 25;
    private const int SegmentBytes = 3000;

    [Theory]
    [InlineData("ext4", 100)]
    [InlineData("ext2", 100)]
    [InlineData("vfat", 200)]
    public void Whenever_the_power_goes_every_beep_is_kept_and_no_number_is_used_twice(string kind, int cuts)
    {
        if (IsTriedElsewhere(kind, nameof(Whenever_the_power_goes_every_beep_is_kept_and_no_number_is_used_twice)))
        {
            return;
        }

        List<Beep> beeps = [];
        var again = 0;
        var said = PowerCuts.Try(
            kind,
            cuts,
            (folder, writes) => beeps.AddRange(Scan(Path.Combine(folder, "state", "journal"), writes)),
            (folder, at, where) => again += IsHalfMade(kind, at, beeps[0].Writes) ? 0 : AfterCut(Path.Combine(folder, "state", "journal"), [.. beeps.Where(beep => beep.Writes <= at)], where));
        output.WriteLine($"{said}, {beeps.Count} beeps, {again} of them looked up again");
        Assert.True(again > cuts, "Nearly nothing had been kept at the cuts.");
    }

    [Theory]
    [InlineData("ext4", 50)]
    [InlineData("ext2", 50)]
    [InlineData("vfat", 50)]
    public void What_takes_the_room_of_a_deleted_file_is_kept_as_well(string kind, int cuts)
    {
        if (IsTriedElsewhere(kind, nameof(What_takes_the_room_of_a_deleted_file_is_kept_as_well)))
        {
            return;
        }

        const int Rounds = 4;
        const int Appends = 20;
        static string Segment(int round) => $"000001-00000000000000a1-{round:D10}.seg";
        var piece = new byte[600];
        var kept = new List<(int Round, int Bytes, int Writes)> { (1, 0, 0) };
        var said = PowerCuts.Try(
            kind,
            cuts,
            (folder, writes) =>
            {
                var state = new StateFolder(folder);
                using var store = FileJournalStore.Open(state.JournalFolder);
                for (var round = 1; round <= Rounds; round++)
                {
                    store.Create(Segment(round));
                    if (round == 1)
                    {
                        // Names enough between the first and the second that different sectors of the disk hold them.
                        Array.ForEach(["a", "b", "c", "d"], name => store.Create($"{name}-of-some-other-journal.cur"));
                    }
                    else
                    {
                        // From now on nobody asks for the one before.
                        kept.Add((round, 0, writes()));
                        store.Delete(Segment(round - 1));
                    }

                    Array.Fill(piece, (byte)round);
                    for (var append = 1; append <= Appends; append++)
                    {
                        store.Append(Segment(round), piece, 0, piece.Length);
                        store.Sync(Segment(round));
                        kept.Add((round, append * piece.Length, writes()));
                        // The one before is deleted, too.
                        Assert.True(append % 5 != 0 || state.TrySaveStatus(new byte[2500], out _), "The disk is full.");
                    }
                }
            },
            (folder, at, where) =>
            {
                var (round, bytes, _) = kept.FindLast(entry => entry.Writes <= at);
                var found = bytes == 0 ? [] : File.ReadAllBytes(Path.Combine(folder, "journal", Segment(round)));
                Assert.True(found.Length >= bytes && found.Take(bytes).All(value => value == round), $"{where}: of file {round}, {bytes} bytes were synced, and {found.Length} are there");
            },
            // One file and a little more, so that each is written where the one before was.
            roomBytes: (Appends * piece.Length) + 8192);
        output.WriteLine(said);
    }

    [Theory]
    [InlineData("ext4", 50)]
    [InlineData("ext2", 50)]
    [InlineData("vfat", 50)]
    public void Whenever_the_power_goes_the_reader_still_has_its_configuration(string kind, int cuts)
    {
        if (IsTriedElsewhere(kind, nameof(Whenever_the_power_goes_the_reader_still_has_its_configuration)))
        {
            return;
        }

        const int Revisions = 20;
        var none = 0;
        var kept = new List<(int Revision, int Writes)>();
        var said = PowerCuts.Try(
            kind,
            cuts,
            (folder, writes) =>
            {
                for (var revision = 1; revision <= Revisions; revision++)
                {
                    var state = new StateFolder(Path.Combine(folder, "state"));
                    state.Claim("counter-1");
                    Assert.True(state.TrySaveConfig(ConfigCodec.Encode(new ReaderConfig { Revision = revision }), out var why), why);
                    kept.Add((revision, writes()));
                    Assert.True(state.TrySaveStatus(new byte[1000 + revision], out why), why);
                }
            },
            (folder, at, where) =>
            {
                if (IsHalfMade(kind, at, kept[0].Writes))
                {
                    return;
                }

                var state = new StateFolder(Path.Combine(folder, "state"));
                var failure = Record.Exception(() => state.Claim("counter-1"));
                Assert.True(failure is null, $"{where}: {failure?.Message}");
                var (revision, _) = kept.FindLast(entry => entry.Writes <= at);
                var found = state.LoadConfig()?.Revision ?? 0;
                // Only a journal of the file system replaces a file at one stroke: cut just then, there may be none, and the gateway sends it again.
                var isBetween = kind != "ext4" && found == 0;
                none += isBetween ? 1 : 0;
                Assert.True(isBetween || (found >= revision && found <= revision + 1), $"{where}: configuration {revision} was kept, and {found} is there");
                Assert.True(state.TrySaveConfig(ConfigCodec.Encode(new ReaderConfig { Revision = Revisions + 1 }), out var why), $"{where}: {why}");
                Assert.Equal(Revisions + 1, state.LoadConfig()?.Revision);
            });
        output.WriteLine($"{said}, {none} without configuration");
        Assert.True(none < cuts / 2, "Hardly any configuration outlives a cut.");
    }

    // A folder that vfat was just making cannot be used: the reader refuses to start, and nothing was kept yet.
    private static bool IsHalfMade(string kind, int at, int firstKept) => kind == "vfat" && at < firstKept;

    // On a kernel that knows the file system, when this one does not.
    private bool IsTriedElsewhere(string kind, string test)
    {
        if (kind != VfatElsewhere.Kind || elsewhere.Said is not { } said)
        {
            return false;
        }

        output.WriteLine(said);
        Assert.Contains($"Passed {typeof(PowerLossTests).FullName}.{test}(kind: \"{kind}\"", said, StringComparison.Ordinal);
        return true;
    }

    /// <summary>A reader at work: several starts, the last without a clean end.</summary>
    private static List<Beep> Scan(string journal, Func<int> writes)
    {
        List<Beep> beeps = [];
        for (var start = 1; start <= Starts; start++)
        {
            using var store = FileJournalStore.Open(journal);
            var core = Open(store, seed: start);
            for (var scan = 1; scan <= ScansPerStart; scan++)
            {
                var text = $"badge {start} {scan} ".PadRight(20 + (scan * 37 % 300), 'x');
                Assert.Equal(ScanOutcome.Accepted, Present(core, text));
                beeps.Add(new Beep(core.ActiveJournal, core.Head, text, writes()));
            }

            if (start < Starts)
            {
                core.Close();
            }
        }

        return beeps;
    }

    private static int AfterCut(string journal, List<Beep> kept, string where)
    {
        using var store = FileJournalStore.Open(journal);
        var core = Open(store, seed: 99);
        Assert.True(Present(core, "after the cut") == ScanOutcome.Accepted, $"{where}: the reader takes no scans any more");
        var used = (Journal: core.ActiveJournal, Sequence: core.Head);
        Assert.False(kept.Exists(beep => (beep.Journal, beep.Sequence) == used), $"{where}: {used} was used before");

        var found = new Dictionary<(string, long), string>();
        var journals = new JournalInspector(store);
        journals.Load();
        for (var i = 0; i < journals.Count; i++)
        {
            for (var sequence = journals.Oldest(i); journals.Read(i, sequence); sequence = journals.Sequence + 1)
            {
                found.Add((journals.Id(i), journals.Sequence), Encoding.UTF8.GetString(journals.Buffer, journals.EventAt, journals.EventBytes));
            }
        }

        foreach (var beep in kept)
        {
            Assert.True(
                found.TryGetValue((beep.Journal, beep.Sequence), out var stored) && stored.Contains(beep.Text, StringComparison.Ordinal),
                $"{where}: the beep for {beep.Journal} {beep.Sequence} was not kept");
        }

        return kept.Count;
    }

    private static ReaderCore Open(IJournalStore store, int seed)
    {
        var clock = new ManualReaderClock { MonotonicMillis = 1000 };
        var core = new ReaderCore(
            new ReaderSettings { ReaderId = "counter-1", SegmentBytes = SegmentBytes }, store, clock, new TestLink(clock), new RecordingIndicator(), new NullDisplay(), new SeededEntropy(seed));
        core.Open();
        return core;
    }

    private static ScanOutcome Present(ReaderCore core, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return core.Present(bytes, 0, bytes.Length, "]Q1");
    }

    /// <summary>A scan that was answered, and how many writes the disk had seen by then.</summary>
    private sealed record Beep(string Journal, long Sequence, string Text, int Writes);
}
