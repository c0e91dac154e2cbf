using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>What is set up, what is missing, and the page of each part.</summary>
internal sealed class IndexModel(FairDatabase database, TimeProvider time, Words words) : PageModel
{
    public IReadOnlyList<SetupPart> Parts => [Fair(), Pavilion(), Questions(), Firms(), Places(), Readers(), Users(), Permissions(), Guests(), Staff()];

    /// <summary>Without them no scan counts: the first steps lead through them.</summary>
    public bool NeedsFirstSteps => Setup.Fair is null || Setup.Stations.Count == 0 || Setup.Readers.Count == 0;

    private FairSetup Setup => field ??= database.Setup.Read();

    private SetupPart Fair()
    {
        if (Setup.Fair is not { } fair)
        {
            return new SetupPart(words["Setup.Fair"], "/setup/fair", [], [words["Setup.NoFair"]]);
        }

        var past = Setup.Series?.History.Count ?? 0;
        return new SetupPart(words["Setup.Fair"], "/setup/fair",
            [
                $"{fair.Name}, {fair.City}",
                words["Setup.Days", FairTime.DayName(fair.First), FairTime.DayName(fair.Last), fair.Last.Year],
                words["Start.Hours", fair.Opens.ToString("HH:mm", null), fair.Closes.ToString("HH:mm", null), fair.TimeZone],
                .. When(past > 0, words["Setup.PastCount", past]),
            ],
            [.. When(fair.Totals.Visitors.Value is null, words["Setup.NoTotals"]), .. When(past == 0, words["Setup.NoPast"])]);
    }

    private SetupPart Pavilion()
    {
        if (Setup.Pavilion is not { } pavilion)
        {
            return new SetupPart(words["Setup.Pavilion"], "/setup/pavilion", [], [words["Setup.NoPavilion"]]);
        }

        return new SetupPart(words["Setup.Pavilion"], "/setup/pavilion",
            [
                pavilion.Name,
                .. When(pavilion.Hall.Length > 0, words["Live.Hall", pavilion.Hall]),
                .. When(pavilion.Organisers.Count > 0, string.Join(words["ListSeparator"], pavilion.Organisers.Select(by => by.Name))),
            ],
            [.. When(pavilion.Hall.Length == 0, words["Setup.NoHall"]), .. When(pavilion.Organisers.Count == 0, words["Setup.NoOrganisers"])]);
    }

    private SetupPart Questions() => new(
        words["Ask.Title"], "/setup/questions",
        [string.Join(words["ListSeparator"], Setup.FormOfAll.Fields.Where(field => !field.IsRetired).Select(field => FormWords.Label(field.Label)))],
        [.. When(Setup.FormOfAll.Interests.Count == 0, words["Ask.NoInterests"])]);

    private SetupPart Firms()
    {
        var owners = Setup.Stations.Values.SelectMany(place => place.Owners).Select(owner => owner.ExhibitorId).ToHashSet(StringComparer.Ordinal);
        return Counted(words["Setup.Firms"], "/setup/firms", Setup.Exhibitors.Count,
            (Setup.Exhibitors.Count(firm => firm.Country.Length == 0), words["Setup.WithoutCountry"]),
            (Setup.Exhibitors.Count(firm => !owners.Contains(firm.Id)), words["Setup.WithoutPlace"]));
    }

    private SetupPart Places()
    {
        var now = time.GetUtcNow();
        var withReader = Setup.Readers.Select(reader => Setup.BindingOf(reader.Id, now)?.StationId).ToHashSet(StringComparer.Ordinal);
        return Counted(words["Setup.Places"], "/setup/places", Setup.Stations.Count,
            (Setup.Stations.Values.Count(place => place.Kind is StationKind.Booth or StationKind.JointExhibit && place.OwnersAt(now).Count == 0), words["Setup.WithoutOwner"]),
            (Setup.Stations.Values.Count(place => !withReader.Contains(place.Id)), words["Setup.WithoutReader"]));
    }

    private SetupPart Readers()
    {
        var now = time.GetUtcNow();
        return Counted(words["Readers.Title"], "/readers", Setup.Readers.Count,
            (Setup.Readers.Count(reader => Setup.BindingOf(reader.Id, now) is null), words["Setup.Unbound"]));
    }

    private SetupPart Users()
    {
        var users = database.Credentials.List(CredentialStore.UserKind);
        var seen = users.Where(user => user.Role == Roles.Exhibitor).Select(user => user.ExhibitorId).ToHashSet(StringComparer.Ordinal);
        return Counted(words["Users.Title"], "/users", users.Count, (Setup.Exhibitors.Count(firm => !seen.Contains(firm.Id)), words["Setup.WithoutUser"]));
    }

    private SetupPart Permissions()
    {
        var inUse = Setup.PermissionTexts.Count(text => !text.IsEmpty);
        return new SetupPart(
            words["Permit.SetUp"], "/setup/permissions", [.. When(inUse > 0, words["Setup.Count", Words.Number(inUse)])], [.. When(inUse == 0, words["Permit.NoTexts"])]);
    }

    private SetupPart Guests() => Counted(words["Guest.Title"], "/setup/guests", Setup.Guests.Count,
        (Setup.Guests.Count(guest => guest.Badges.Count == 0), words["Guest.WithoutBadge"]));

    private SetupPart Staff() => Counted(words["Staff.Title"], "/setup/staff", Setup.Staff.Count,
        (Setup.Staff.Count(member => member.SignIn.Length == 0), words["Staff.WithoutSignIn"]));

    private SetupPart Counted(string title, string address, int count, params (int Count, string Text)[] missing) => new(
        title, address,
        count == 0 ? [] : [words["Setup.Count", Words.Number(count)]],
        count == 0 ? [words["Setup.NoneYet"]] : [.. missing.Where(part => part.Count > 0).Select(part => $"{part.Text}: {Words.Number(part.Count)}")]);

    private static string[] When(bool isSo, string text) => isSo ? [text] : [];
}
