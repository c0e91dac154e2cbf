using System.CommandLine;

namespace FairKiosk.Reader.Linux.Commands;

internal static class JournalCommand
{
    private const string About = """
        Looks into the journals of a reader without changing them.

        Examples:
          fairkiosk-reader journal verify --state ./counter-1
          fairkiosk-reader journal dump --state ./counter-1 > events.jsonl
        """;

    public static Command Create() => new("journal", About) { JournalDumpCommand.Create(), JournalVerifyCommand.Create() };
}
