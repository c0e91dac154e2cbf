using FairKiosk.Gateway.Pages.Meetings;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>The coordinators and interpreters of meetings.</summary>
internal sealed class StaffListModel(FairDatabase database, Words words) : ListPage
{
    public override string Title => words["Staff.Title"];

    public override string Text => words["Staff.Text"];

    public override string Add => words["Staff.Add"];

    public override string List => "/setup/staff";

    public override IReadOnlyList<string> Heads => [words["Csv.Name"], words["Staff.Task"], words["Guest.Languages"], words["Staff.SignIn"]];

    public override IReadOnlyList<(string Id, IReadOnlyList<string> Cells)> Rows => field ??=
    [
        .. database.Setup.Read().Staff.OrderBy(member => member.Name, StringComparer.CurrentCulture).Select(member => (member.Id, (IReadOnlyList<string>)
        [
            member.Name,
            string.Join(words["ListSeparator"], member.Tasks.Select(task => MeetingWords.Of(task, words))),
            member.Languages.Count > 0 ? string.Join(words["ListSeparator"], member.Languages.Select(Words.Language)) : words["Unknown"],
            member.SignIn.Length > 0 ? member.SignIn : words["Staff.NoSignIn"],
        ])),
    ];
}
