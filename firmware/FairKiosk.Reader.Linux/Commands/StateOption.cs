using System.CommandLine;

namespace FairKiosk.Reader.Linux.Commands;

/// <summary><c>--state</c>, the same everywhere.</summary>
internal static class StateOption
{
    public static Option<string> Create() => new("--state")
    {
        Description = "Folder in which the reader keeps its journal; one for each reader.",
        HelpName = "folder",
        Required = true,
    };
}
