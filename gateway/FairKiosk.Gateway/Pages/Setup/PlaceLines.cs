using System.Globalization;
using FairKiosk.Gateway.Pages.Start;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A place where badges are read as lines of a form, and back. Times are the fair's.</summary>
internal sealed class PlaceLines(FairTime time, Words words)
{
    /// <summary>Who owns what is scanned there.</summary>
    public const string Owners = "owner";

    // Whoever owned a place from the beginning has it since before any fair.
    private static readonly DateTimeOffset Beginning = DateTimeOffset.UnixEpoch;

    public Dictionary<string, string> Of(Station? station)
    {
        Dictionary<string, string> lines = new(StringComparer.Ordinal)
        {
            ["name"] = station?.Name ?? "",
            ["kind"] = (station?.Kind ?? default).ToString(),
        };
        foreach (var (place, owner) in (station?.Owners ?? []).Index())
        {
            var row = FormLines.Row(Owners, place);
            (lines[row + "firm"], lines[row + "from"], lines[row + "to"]) = (owner.ExhibitorId, Text(owner.FromUtc), Text(owner.ToUtc));
        }

        return lines;
    }

    /// <param name="known">Null: a new one.</param>
    public Station Station(FormLines lines, Station? known, FairSetup setup)
    {
        var (name, kind) = (lines.Text("name", isRequired: true, FormLines.LongestName), lines.Choice<StationKind>("kind"));
        // A form that is sent twice makes one place.
        if (known is null && setup.Stations.Values.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            lines.Complain("name", words["Setup.PlaceKnown", name]);
        }

        List<(string Row, Ownership Owner)> owners = [];
        foreach (var row in lines.Filled(Owners, "firm", "from", "to"))
        {
            owners.Add((row, Read(lines, row, known, setup)));
        }

        Compare(lines, kind, owners);
        if (kind == StationKind.JointExhibit && owners.Select(owner => owner.Owner.ExhibitorId).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            lines.Complain("kind", words["Setup.JointNeedsTwo"]);
        }

        return new Station(known?.Id ?? ShortName.Free(name, "place-1", setup.Stations.ContainsKey), name, kind, [.. owners.Select(owner => owner.Owner)]);
    }

    private Ownership Read(FormLines lines, string row, Station? known, FairSetup setup)
    {
        var firm = lines[row + "firm"];
        if (setup.Exhibitors.All(other => other.Id != firm))
        {
            lines.Complain(row + "firm", words["Setup.NoSuchFirm"]);
        }

        // A time that nobody touched stays as it is to the millisecond, also in the hour that the clocks show twice.
        var former = known?.Owners.FirstOrDefault(owner => owner.ExhibitorId == firm && Text(owner.FromUtc) == lines[row + "from"]);
        var from = former?.FromUtc ?? (lines[row + "from"].Length == 0 ? Beginning : Instant(lines, row + "from"));
        var to = former is not null && Text(former.ToUtc) == lines[row + "to"] ? former.ToUtc : lines[row + "to"].Length == 0 ? null : Instant(lines, row + "to");
        if (to <= from && !lines.IsWrong(row + "from"))
        {
            lines.Complain(row + "to", words["Reader.EndsTooEarly"]);
        }

        return new Ownership(firm, from ?? Beginning, to);
    }

    private void Compare(FormLines lines, StationKind kind, List<(string Row, Ownership Owner)> owners)
    {
        foreach (var (place, (row, owner)) in owners.Index())
        {
            foreach (var (_, other) in owners.Take(place).Where(earlier => Overlap(earlier.Owner, owner)))
            {
                if (other.ExhibitorId == owner.ExhibitorId)
                {
                    lines.Complain(row + "firm", words["Setup.OwnerTwice"]);
                }
                else if (kind == StationKind.Booth)
                {
                    lines.Complain(row + "firm", words["Setup.BoothOfTwo"]);
                }
            }
        }
    }

    private static bool Overlap(Ownership one, Ownership other) => !(one.ToUtc <= other.FromUtc) && !(other.ToUtc <= one.FromUtc);

    private DateTimeOffset? Instant(FormLines lines, string name)
    {
        var instant = time.Utc(lines[name]);
        if (instant is null)
        {
            lines.Complain(name, words["Reader.UnknownTime", lines[name]]);
        }

        return instant;
    }

    private string Text(DateTimeOffset? atUtc) =>
        atUtc is { } at && at > Beginning ? time.Local(at).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : "";
}
