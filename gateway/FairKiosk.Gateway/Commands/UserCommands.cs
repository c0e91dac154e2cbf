using System.CommandLine;
using FairKiosk.Gateway.Hosting;

namespace FairKiosk.Gateway.Commands;

internal static class UserCommands
{
    public static Command Create() => new("user", "The people who sign in to the pages.") { CreateAdd() };

    private static ExampleCommand CreateAdd()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> name = new("name") { Description = "Sign-in name." };
        Option<string> role = CommandOptions.Required("--role", "ROLE", "organiser or exhibitor.");
        role.AcceptOnlyFromAmong(Roles.Organiser, Roles.Exhibitor);
        Option<string?> exhibitor = CommandOptions.Text("--exhibitor", "ID", "The firm whose leads an exhibitor sees.");
        ExampleCommand command = new(
            "add",
            "Adds a person, or gives them a new password, and prints it once.",
            "fairkiosk user add info-desk --role organiser",
            "fairkiosk user add arakawa --role exhibitor --exhibitor arakawa")
        { data, name, role, exhibitor };
        command.SetAction(result =>
        {
            string person = result.GetValue(name)!;
            string? firm = result.GetValue(exhibitor);
            bool isExhibitor = result.GetValue(role) == Roles.Exhibitor;
            if (isExhibitor != firm is not null)
            {
                throw new UsageException(isExhibitor ? "An exhibitor needs --exhibitor ID: the firm whose leads they see." : "--exhibitor is for the role exhibitor only.");
            }

            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: true);
            if (firm is not null && session.Database.Setup.Read().Exhibitors.All(known => known.Id != firm))
            {
                throw new UsageException($"There is no firm '{firm}'. Add its booth first: fairkiosk booth add {firm} --name NAME");
            }

            string password = ReadablePassword.Create();
            session.Database.Credentials.SetUser(person, password, result.GetValue(role)!, firm);
            result.InvocationConfiguration.Output.WriteLine($"{Terminal.Plain(person)} signs in with the password {password}. It is shown this once only.");
            return ExitCodes.Success;
        });
        return command;
    }
}
