using FairKiosk.Hardware.Commands;
using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Reading;

namespace FairKiosk.Hardware.Tests.Readers;

/// <summary>hardware/ of this repository.</summary>
internal static class HardwareFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Root(), "hardware");

    /// <summary>Every reader that is there, by the name of its folder.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetDirectories(Path).Where(folder => File.Exists(System.IO.Path.Combine(folder, ReaderFolder.PinsFile))).Select(folder => System.IO.Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static Wiring Reader(string name) => FolderArgument.Readers(Of(name))[0].Wiring;

    public static string Of(string name) => System.IO.Path.Combine(Path, name);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "FairKiosk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from inside the repository.");
    }
}
