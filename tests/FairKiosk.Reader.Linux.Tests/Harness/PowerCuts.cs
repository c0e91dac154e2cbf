namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Lets work be done on a disk with a real file system, cuts its power at random writes, and looks at each such disk as a machine finds it at its next start.</summary>
internal static class PowerCuts
{
    private const int ImageBytes = 8 * 1024 * 1024;

    /// <summary>Cuts the power again and again.</summary>
    /// <param name="work">What is done, in a folder; its second argument tells how many writes the disk has seen by then.</param>
    /// <param name="look">Looks at the folder after a cut before that many writes; the last argument says where that was.</param>
    /// <param name="roomBytes">What is free on the disk; 0 for all that there is.</param>
    /// <returns>How many writes and flushes there were.</returns>
    public static string Try(string kind, int cuts, Action<string, Func<int>> work, Action<string, int, string> look, int roomBytes = 0)
    {
        using var home = new TemporaryFolder();
        var before = Fresh(kind, home, roomBytes);
        var log = Record(kind, home, before, work);
        var random = new Random(1);
        for (var cut = 1; cut <= cuts; cut++)
        {
            var at = random.Next(1, log.Count + 1);
            // Every second disk had also kept writes back that no flush made sure of.
            var image = DiskWrite.Cut(before, log, at, isKept: () => cut % 2 == 0 || random.Next(2) == 0);
            // A file of its own for each cut: a loop device that is still held would show the one before.
            var file = home[FormattableString.Invariant($"cut-{cut}.img")];
            File.WriteAllBytes(file, image);
            if (kind != "ext4")
            {
                // Without a journal of its own, the file system is put right by the start of the machine.
                MountedImage.Check(kind, file);
            }

            using (var mounted = MountedImage.Mount(file, kind, home["again"]))
            {
                look(mounted.Folder, at, $"{kind}, cut {cut} before write {at} of {log.Count}");
            }

            File.Delete(file);
        }

        return $"{kind}: {log.Count(write => write != DiskWrite.Flush)} writes, {log.Count(write => write == DiskWrite.Flush)} flushes, {cuts} cuts";
    }

    private static byte[] Fresh(string kind, TemporaryFolder home, int roomBytes)
    {
        var image = home["fresh.img"];
        File.WriteAllBytes(image, new byte[ImageBytes]);
        MountedImage.Format(kind, image);
        if (roomBytes > 0)
        {
            using var mounted = MountedImage.Mount(image, kind, home["disk"]);
            var free = new DriveInfo(mounted.Folder).AvailableFreeSpace;
            File.WriteAllBytes(Path.Combine(mounted.Folder, "filler"), new byte[free - roomBytes]);
        }

        return File.ReadAllBytes(image);
    }

    private static IReadOnlyList<DiskWrite> Record(string kind, TemporaryFolder home, byte[] before, Action<string, Func<int>> work)
    {
        Directory.CreateDirectory(home["fuse"]);
        using var disk = new RecordingDisk(home["fuse"], before);
        using (var mounted = MountedImage.Mount(disk.Path, kind, home["disk"]))
        {
            work(mounted.Folder, () => disk.Count);
        }

        return disk.Log;
    }
}
