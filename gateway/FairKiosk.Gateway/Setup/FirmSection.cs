using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;

namespace FairKiosk.Gateway.Setup;

/// <summary>The part "exhibitors" of a set-up file.</summary>
internal static class FirmSection
{
    /// <param name="common">The form that holds for all firms.</param>
    /// <param name="parties">The short names of all exhibitors and guests, those of the file included.</param>
    public static List<Exhibitor> Read(
        IReadOnlyList<SetupMap> maps, IReadOnlyList<Exhibitor> known, QualificationForm common, IReadOnlyCollection<string> parties)
    {
        var byId = known.ToDictionary(exhibitor => exhibitor.Id, StringComparer.Ordinal);
        NamedOnce names = new();
        return [.. maps.Select(map => Firm(map, names, byId, common, parties))];
    }

    private static Exhibitor Firm(
        SetupMap map, NamedOnce names, Dictionary<string, Exhibitor> known, QualificationForm common, IReadOnlyCollection<string> parties)
    {
        var id = names.Id(map, known.Keys);
        var isKnown = known.TryGetValue(id, out var found);
        var current = found ?? new Exhibitor(id, "", "");
        Exhibitor firm = new(id, map.Text("name", current.Name, isRequired: !isKnown), map.Country("country", current.Country))
        {
            Names = FairSection.Names(map, current.Names),
            Aliases = map.Texts("aliases", current.Aliases),
            Region = map.Text("region", current.Region),
            IsInsideRegion = map.YesNo("inside-region", current.IsInsideRegion),
            Size = map.Choice("size", current.Size),
            Role = map.Choice("role", current.Role),
            Memberships = map.Maps("memberships", "a membership") is { } memberships ? Memberships(memberships) : current.Memberships,
            Theme = map.Text("theme", current.Theme, SetupLimits.Text),
            Wanted = map.Texts("wanted", current.Wanted),
            Languages = GuestSection.Languages(map, current.Languages),
            Rivals = GuestSection.Rivals(map, current.Rivals, parties),
            Joined = map.Day("joined", current.Joined),
            Left = map.Day("left", current.Left),
            Form = FormSection.Read(map, current.Form, QualificationForm.Empty, common),
            Targets = FairSection.Targets(map, current.Targets),
        };
        if (firm.Left < firm.Joined)
        {
            map.Complain("left", Say.Plain("The firm leaves before it joins."));
        }

        map.Done();
        return firm;
    }

    private static ValueList<Membership> Memberships(IReadOnlyList<SetupMap> maps)
    {
        List<Membership> memberships = [];
        foreach (var map in maps)
        {
            Membership membership = new(map.Text("cluster", "", isRequired: true), map.Day("from", null), map.Day("to", null));
            if (membership.To < membership.From)
            {
                map.Complain("to", Say.Plain("The membership ends before it begins."));
            }

            memberships.Add(membership);
            map.Done();
        }

        return [.. memberships];
    }
}
