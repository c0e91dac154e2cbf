using FairKiosk.Gateway.Pages.Start;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A firm as lines of a form, and back.</summary>
internal static class FirmLines
{
    /// <summary>The clusters that it belongs to.</summary>
    public const string Members = "member";

    /// <summary>Whether a new firm gets a booth at once.</summary>
    public const string Booth = "booth";

    public const string WithBooth = "with";

    public const string WithoutBooth = "without";

    public static Dictionary<string, string> Of(Exhibitor? firm)
    {
        Dictionary<string, string> lines = new(StringComparer.Ordinal)
        {
            ["name"] = firm?.Name ?? "",
            ["aliases"] = string.Join('\n', firm?.Aliases ?? []),
            ["size"] = (firm?.Size ?? default).ToString(),
            ["country"] = firm?.Country ?? "",
            ["region"] = firm?.Region ?? "",
            ["side"] = (firm?.IsInsideRegion switch { true => RegionSide.Inside, false => RegionSide.Outside, null => RegionSide.Unknown }).ToString(),
            ["role"] = (firm?.Role ?? default).ToString(),
            ["joined"] = FairLines.Text(firm?.Joined),
            ["left"] = FairLines.Text(firm?.Left),
            ["theme"] = firm?.Theme ?? "",
            ["wanted"] = string.Join('\n', firm?.Wanted ?? []),
            ["languages"] = string.Join('\n', firm?.Languages ?? []),
            ["rivals"] = string.Join('\n', firm?.Rivals ?? []),
        };
        NameLines.Write(lines, firm?.Names ?? LocalNames.None);
        TargetLines.Write(lines, firm?.Targets ?? Targets.None);
        foreach (var (place, member) in (firm?.Memberships ?? []).Index())
        {
            var row = FormLines.Row(Members, place);
            (lines[row + "cluster"], lines[row + "from"], lines[row + "to"]) = (member.Cluster, FairLines.Text(member.From), FairLines.Text(member.To));
        }

        if (firm is null)
        {
            lines[Booth] = WithBooth;
        }

        return lines;
    }

    /// <param name="known">Null: a new one.</param>
    public static Exhibitor Firm(FormLines lines, Exhibitor? known, FairSetup setup, Words words)
    {
        var name = lines.Text("name", isRequired: true, FormLines.LongestName);
        // A form that is sent twice makes one firm.
        if (known is null && setup.Exhibitors.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            lines.Complain("name", words["Setup.FirmKnown", name]);
        }

        var (joined, left) = (lines.Day("joined"), lines.Day("left"));
        if (left < joined)
        {
            lines.Complain("left", words["Setup.EndsEarly"]);
        }

        bool IsTaken(string id) => setup.Exhibitors.Any(other => other.Id == id) || setup.Stations.ContainsKey(id) || setup.Guests.Any(guest => guest.Id == id);
        return (known ?? new Exhibitor(ShortName.Free(name, "firm-1", IsTaken), "", "")) with
        {
            Name = name,
            Names = NameLines.Read(lines),
            Aliases = lines.Texts("aliases"),
            Size = lines.Choice<SizeClass>("size"),
            Country = lines.Country("country"),
            Region = lines.Text("region"),
            IsInsideRegion = lines.Choice<RegionSide>("side") switch { RegionSide.Inside => true, RegionSide.Outside => false, _ => null },
            Role = lines.Choice<ExhibitorRole>("role"),
            Memberships = Memberships(lines, words),
            Targets = TargetLines.Read(lines, words),
            Joined = joined,
            Left = left,
            Theme = lines.Text("theme"),
            Wanted = lines.Texts("wanted"),
            Languages = GuestLines.Languages(lines, words),
            Rivals = GuestLines.Rivals(lines, setup, words),
        };
    }

    private static ValueList<Membership> Memberships(FormLines lines, Words words)
    {
        List<Membership> memberships = [];
        foreach (var row in lines.Filled(Members, "cluster", "from", "to"))
        {
            var (from, to) = (lines.Day(row + "from"), lines.Day(row + "to"));
            if (to < from)
            {
                lines.Complain(row + "to", words["Setup.EndsEarly"]);
            }

            memberships.Add(new Membership(lines.Text(row + "cluster", isRequired: true), from, to));
        }

        return [.. memberships];
    }
}
