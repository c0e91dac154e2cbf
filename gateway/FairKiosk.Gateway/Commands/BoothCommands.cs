using System.CommandLine;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Commands;

internal static class BoothCommands
{
    public static Command Create() => new("booth", "The booths of the pavilion and the firms that own them.") { CreateAdd() };

    private static ExampleCommand CreateAdd()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> id = new("id") { Description = "Short name: a-z, 0-9 and hyphens." };
        Option<string> name = CommandOptions.Required("--name", "TEXT", "Name as people say it.");
        Option<string?> country = CommandOptions.Country("--country", "Country of the firm: its two letters in ISO 3166-1, such as JP.");
        Option<string?> owners = CommandOptions.Text("--owners", "ID,ID", "Firms that own it together; without this, the booth's own firm is made.");
        ExampleCommand command = new(
            "add",
            "Adds a booth and its firm, or a joint exhibit of several firms. Said again, it changes name and owners from now on.",
            "fairkiosk booth add arakawa --name \"Arakawa Precision\" --country JP",
            "fairkiosk booth add or-rack --name \"Operating-room rack\" --owners arakawa,kawagoe,omiya")
        { data, id, name, country, owners };
        command.SetAction(result =>
        {
            string booth = Names.Checked(result.GetValue(id)!, "booth");
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: true);
            SetupStore setup = session.Database.Setup;
            FairSetup known = setup.Read();
            DateTimeOffset now = session.Time.GetUtcNow();
            Station? former = known.Stations.GetValueOrDefault(booth);
            Exhibitor? firm = known.Exhibitors.FirstOrDefault(exhibitor => exhibitor.Id == booth);
            string[] firms = result.GetValue(owners)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                ?? (former is not null && firm is null ? [.. former.OwnersAt(now)] : [booth]);
            if (result.GetValue(owners) is null && (former is null || firm is not null))
            {
                string code = result.GetValue(country) ?? firm?.Country ?? string.Empty;
                setup.AddExhibitor((firm ?? new Exhibitor(booth, string.Empty, code)) with { Name = result.GetValue(name)!, Country = code }, CommandWho.Name);
            }

            Ownership[] ownerships = Merge(former?.Owners ?? [], firms, former is null ? DateTimeOffset.UnixEpoch : now);
            StationKind kind = former?.Kind is { } stays and not (StationKind.Booth or StationKind.JointExhibit) ? stays
                : firms.Length > 1 ? StationKind.JointExhibit : StationKind.Booth;
            setup.AddStation(new Station(booth, result.GetValue(name)!, kind, ownerships), CommandWho.Name);
            result.InvocationConfiguration.Output.WriteLine($"Booth {booth} ({Terminal.Plain(result.GetValue(name)!)}) belongs to {(firms.Length > 0 ? string.Join(", ", firms) : "the pavilion")}.");
            return ExitCodes.Success;
        });
        return command;
    }

    // A firm that leaves keeps what was scanned until now.
    private static Ownership[] Merge(IReadOnlyList<Ownership> former, string[] firms, DateTimeOffset now) =>
    [
        .. former.Select(owner => owner.ToUtc is null && !firms.Contains(owner.ExhibitorId, StringComparer.Ordinal) ? owner with { ToUtc = now } : owner),
        .. firms.Where(firm => !former.Any(owner => owner.ToUtc is null && owner.ExhibitorId == firm)).Select(firm => new Ownership(firm, now, ToUtc: null)),
    ];
}
