using System.CommandLine;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Commands;

/// <summary><c>--state</c>, the same everywhere.</summary>
internal static class StateOption
{
    public static Option<string> Create() => new("--state")
    {
        Description = Say.Plain("Folder in which the reader keeps its journal; one for each reader."),
        HelpName = "folder",
        Required = true,
    };
}
