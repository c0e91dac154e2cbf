using FairKiosk.Gateway.Pages.Meetings;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>Who is invited to meetings.</summary>
internal sealed class GuestsModel(FairDatabase database, Words words) : ListPage
{
    public override string Title => words["Guest.Title"];

    public override string Text => words["Guest.Text"];

    public override string Add => words["Guest.Add"];

    public override string List => "/setup/guests";

    public override IReadOnlyList<string> Heads => [words["Guest.One"], words["Csv.Country"], words["Setup.Role"], words["Guest.Badges"]];

    public override IReadOnlyList<(string Id, IReadOnlyList<string> Cells)> Rows => field ??=
    [
        .. database.Setup.Read().Guests.OrderBy(guest => guest.Name, StringComparer.CurrentCulture).Select(guest => (guest.Id, (IReadOnlyList<string>)
        [
            guest.Name,
            guest.Country.Length > 0 ? Words.Country(guest.Country) ?? guest.Country : words["Unknown"],
            MeetingWords.Of(guest.Role, words),
            guest.Badges.Count > 0 ? Words.Number(guest.Badges.Count) : words["Guest.NoBadge"],
        ])),
    ];
}
