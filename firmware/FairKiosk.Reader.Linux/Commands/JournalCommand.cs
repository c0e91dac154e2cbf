using System.CommandLine;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Commands;

internal static class JournalCommand
{
    public const string Details = """
        Examples:
          fairkiosk-reader journal verify --state ./counter-1
          fairkiosk-reader journal dump --state ./counter-1 > events.jsonl
        """;

    private const string About = "Looks into the journals of a reader without changing them.";

    public static Command Create(Command dump, Command verify) => new("journal", Say.Plain(About)) { dump, verify };
}
