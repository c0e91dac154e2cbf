using System.Text;
using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Reader.Ports;
using FairKiosk.Testing;
using Xunit.Abstractions;

namespace FairKiosk.Reader.Linux.Tests.Storage;

/// <summary>The reader on real file systems whose disk loses its power at any write: a beep means kept, and no number is used twice.</summary>
[Collection(MountsAlone.Name)]
public sealed class PowerLossTests(ITestOutputHelper output)
{
    private const int ImageBytes = 8 * 1024 * 1024;
    private const int Cuts = 100;
    private const int Starts = 3;
    private const int ScansPerStart = 25;
    private const int SegmentBytes = 3000;

    [Theory]
    [InlineData("ext4")]
    [InlineData("ext2")]
    [InlineData("vfat")]
    public void Whenever_the_power_goes_every_beep_is_kept_and_no_number_is_used_twice(string kind)
    {
        if (!MountedImage.IsKnown(kind))
        {
            output.WriteLine(OtherKernel.Test($"{nameof(PowerLossTests)}&DisplayName~{kind}"));
            return;
        }

        using var home = new TemporaryFolder();
        var (before, log, beeps) = Record(kind, home);
        var random = new Random(1);
        var kept = 0;
        for (var cut = 1; cut <= Cuts; cut++)
        {
            var at = random.Next(beeps[0].Writes / 2, log.Count + 1);
            // Every second disk had also kept writes back that no flush made sure of.
            var image = DiskWrite.Cut(before, log, at, isKept: () => cut % 2 == 0 || random.Next(2) == 0);
            // A file of its own for each cut: a loop device that is still held would show the one before.
            var file = home[FormattableString.Invariant($"cut-{cut}.img")];
            File.WriteAllBytes(file, image);
            kept += AfterCut(kind, home, file, [.. beeps.Where(beep => beep.Writes <= at)], $"{kind}, cut {cut} before write {at} of {log.Count}");
            File.Delete(file);
        }

        output.WriteLine($"{kind}: {log.Count(write => write != DiskWrite.Flush)} writes, {log.Count(write => write == DiskWrite.Flush)} flushes, {beeps.Count} beeps, {Cuts} cuts, {kept} beeps looked up again");
        Assert.True(kept > Cuts, "Nearly nothing had been kept at the cuts.");
    }

    /// <summary>A reader at work: several starts, the last without a clean end.</summary>
    private static (byte[] Before, IReadOnlyList<DiskWrite> Log, List<Beep> Beeps) Record(string kind, TemporaryFolder home)
    {
        var image = home["fresh.img"];
        File.WriteAllBytes(image, new byte[ImageBytes]);
        MountedImage.Format(kind, image);
        var before = File.ReadAllBytes(image);
        Directory.CreateDirectory(home["fuse"]);
        using var disk = new RecordingDisk(home["fuse"], before);
        List<Beep> beeps = [];
        using (var mounted = MountedImage.Mount(disk.Path, kind, home["disk"]))
        {
            for (var start = 1; start <= Starts; start++)
            {
                using var store = FileJournalStore.Open(Path.Combine(mounted.Folder, "journal"));
                var core = Open(store, seed: start);
                for (var scan = 1; scan <= ScansPerStart; scan++)
                {
                    var text = $"badge {start} {scan} ".PadRight(20 + (scan * 37 % 300), 'x');
                    Assert.Equal(ScanOutcome.Accepted, Present(core, text));
                    beeps.Add(new Beep(core.ActiveJournal, core.Head, text, disk.Count));
                }

                if (start < Starts)
                {
                    core.Close();
                }
            }
        }

        return (before, disk.Log, beeps);
    }

    private static int AfterCut(string kind, TemporaryFolder home, string file, List<Beep> kept, string where)
    {
        if (kind != "ext4")
        {
            // Without a journal of its own, the file system is put right by the start of the machine.
            MountedImage.Check(kind, file);
        }

        using var mounted = MountedImage.Mount(file, kind, home["again"]);
        using var store = FileJournalStore.Open(Path.Combine(mounted.Folder, "journal"));
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
