using FairKiosk.Gateway.Demo;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Commands;

/// <summary>A data folder opened by a command, whether a gateway runs on it or not.</summary>
internal sealed class DataFolderSession : IDisposable
{
    private DataFolderSession(string folder, FairDatabase database, TimeProvider time)
    {
        Folder = folder;
        Database = database;
        Time = time;
    }

    public string Folder { get; }

    public FairDatabase Database { get; }

    /// <summary>The demo's clock on a demo's folder: "from now on" is meant in its time.</summary>
    public TimeProvider Time { get; }

    public static bool Exists(string data) => File.Exists(Path.Combine(Path.GetFullPath(data), FairDatabase.FileName));

    /// <exception cref="UsageException">There is no data there and <paramref name="create"/> is false.</exception>
    public static DataFolderSession Open(string data, bool create)
    {
        string folder = Path.GetFullPath(data);
        if (!create && !Exists(folder))
        {
            throw new UsageException(Say.With($"There is no FairKiosk data in {folder}. Name the folder with --data DIR."));
        }

        PrivateFile.Folder(folder);
        TimeProvider time = ClockOf(folder);
        return new DataFolderSession(folder, FairDatabase.Open(folder, time), time);
    }

    public void Dispose() => Database.Dispose();

    private static TimeProvider ClockOf(string folder)
    {
        string path = Path.Combine(folder, DemoClockFile.FileName);
        return File.Exists(path) && DemoClockFile.TryRead(path) is { } state ? new DemoClock(state, TimeProvider.System) : TimeProvider.System;
    }
}
