using System.CommandLine;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Spectre.Console;

namespace FairKiosk.Gateway.Commands;

internal static class UserCommands
{
    public static Command Create() => new("user", Say.Plain("The people who sign in to the pages.")) { CreateAdd(), CreateList(), CreateRemove() };

    private static ExampleCommand CreateAdd()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> name = new("name") { Description = Say.Plain("Sign-in name.") };
        Option<string> role = CommandOptions.Required("--role", "ROLE", "organiser; partner: the counts only; cluster: what firms and visitors agreed to; exhibitor: the leads of one firm; coordinator: the meetings they attend; funder: the published numbers; administrator: readers and sign-ins.");
        role.AcceptOnlyFromAmong([.. Roles.WithPassword]);
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
                throw new UsageException(isExhibitor
                    ? Say.Plain("An exhibitor needs --exhibitor ID: the firm whose leads they see.")
                    : Say.Plain("--exhibitor is for the role exhibitor only."));
            }

            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: true);
            if (firm is not null && session.Database.Setup.Read().Exhibitors.All(known => known.Id != firm))
            {
                throw new UsageException(Say.With($"There is no firm '{firm}'. Add its booth first: fairkiosk booth add {firm} --name NAME"));
            }

            string password = ReadablePassword.Create();
            session.Database.Credentials.SetUser(person, password, result.GetValue(role)!, firm, CommandWho.Name);
            result.InvocationConfiguration.Output.WriteLine(Say.With($"{Terminal.Plain(person)} signs in with the password {password}. It is shown this once only."));
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateList()
    {
        Option<string> data = CommandOptions.Data();
        ExampleCommand command = new("list", "Shows everybody who can sign in.", "fairkiosk user list") { data };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            IReadOnlyList<Credential> people = session.Database.Credentials.List(CredentialStore.UserKind);
            TextWriter output = result.InvocationConfiguration.Output;
            if (people.Count == 0)
            {
                output.WriteLine(Say.Plain("Nobody can sign in yet. Add somebody: fairkiosk user add info-desk --role organiser"));
                return ExitCodes.Success;
            }

            Table table = Terminal.Table("Name", "Role", "Firm");
            foreach (Credential person in people)
            {
                table.AddRow(Terminal.Cells(person.Name, person.Role, person.ExhibitorId ?? string.Empty));
            }

            Terminal.Write(output, table);
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateRemove()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> name = new("name") { Description = Say.Plain("Sign-in name.") };
        ExampleCommand command = new("remove", "Removes a person and ends their sign-ins. The last organiser stays.", "fairkiosk user remove info-desk") { data, name };
        command.SetAction(result =>
        {
            string person = result.GetValue(name)!;
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            bool removed = session.Database.Credentials.RemoveUser(person, CommandWho.Name);
            result.InvocationConfiguration.Output.WriteLine(Terminal.Plain(removed ? Say.With($"{person} can no longer sign in.") : Say.With($"There is nobody called {person}. Nothing was changed.")));
            return removed ? ExitCodes.Success : ExitCodes.Negative;
        });
        return command;
    }
}
