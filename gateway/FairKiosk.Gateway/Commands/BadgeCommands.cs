using System.CommandLine;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Commands;

internal static class BadgeCommands
{
    public static Command Create() => new("badges", Say.Plain("How the badges of this fair are read.")) { CreateSet(), CreateShow() };

    private static ExampleCommand CreateSet()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> file = new("file") { Description = Say.Plain("The profile, in JSON (docs/badges.md).") };
        ExampleCommand command = new(
            "set",
            "Takes a fair's badge profile: which codes are ids, of which symbology, and in which charset badges are printed. Before the first scan.",
            "fairkiosk badges set profile.json")
        { data, file };
        command.SetAction(result =>
        {
            string path = result.GetValue(file)!;
            string json = File.Exists(path) ? File.ReadAllText(path) : throw new UsageException(Say.With($"There is no file {path}."));
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: true);
            session.Database.Setup.SetBadgeProfile(json, CommandWho.Name);
            result.InvocationConfiguration.Output.WriteLine(Say.Plain("Badges are read by this profile from the first scan on."));
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateShow()
    {
        Option<string> data = CommandOptions.Data();
        ExampleCommand command = new("show", "Shows the profile in use.", "fairkiosk badges show") { data };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            result.InvocationConfiguration.Output.WriteLine(Terminal.Plain(
                session.Database.Setup.BadgeProfile ?? Say.Plain("No profile was set: badges are read as every fair has them in common (docs/badges.md).")));
            return ExitCodes.Success;
        });
        return command;
    }
}
