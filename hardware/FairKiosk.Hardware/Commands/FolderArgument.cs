using System.CommandLine;
using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Reading;

namespace FairKiosk.Hardware.Commands;

/// <summary>FOLDER of every command: one reader, or a folder of readers; the one that one stands in where it is left out.</summary>
internal static class FolderArgument
{
    public static Argument<string> Create() => new("folder")
    {
        Description = "Folder of a reader (with pins.csv), or a folder of such folders.",
        DefaultValueFactory = _ => Directory.Exists("hardware") ? "hardware" : ".",
    };

    /// <exception cref="ReaderFolderException">There is no reader, or one cannot be read.</exception>
    public static IReadOnlyList<(string Path, Wiring Wiring)> Readers(string folder)
    {
        string[] paths = ReaderFolder.IsReader(folder) || !Directory.Exists(folder)
            ? [folder]
            : [.. Directory.GetDirectories(folder).Where(ReaderFolder.IsReader).Order(StringComparer.Ordinal)];
        return paths.Length > 0
            ? [.. paths.Select(path => (path, ReaderFolder.Read(path)))]
            : throw new ReaderFolderException([new FileFault(folder, 0, "", $"Neither it nor a folder in it has a {ReaderFolder.PinsFile}.")]);
    }
}
