using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Commands;

/// <summary>A file in the folder of each reader. None is written before all of them are made: half of them new would look like all of them.</summary>
internal static class ReaderFiles
{
    public static void Write(string folder, string name, Func<Wiring, string> make)
    {
        List<(string Path, string Text)> files = [.. FolderArgument.Readers(folder).Select(reader => (Path.Combine(reader.Path, name), make(reader.Wiring)))];
        foreach (var (path, text) in files)
        {
            File.WriteAllText(path, text);
            Console.Out.WriteLine(path);
        }
    }
}
