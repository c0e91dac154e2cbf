using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>The meetings of one day as one of those who are in them, or a table, has them: _DayPlan.cshtml.</summary>
/// <param name="Rows">In the order of time.</param>
/// <param name="Of">The party whose plan it is, which is not named in it; empty for a plan of others.</param>
internal sealed record DayPlan(IReadOnlyList<MeetingRow> Rows, string Of, FairTime Time, DateTimeOffset NowUtc)
{
    /// <summary>The meetings can be opened to be changed.</summary>
    public bool CanOpen { get; init; }

    /// <summary>With whom.</summary>
    public IEnumerable<string> With(MeetingRow row) => row.Parties.Where(party => party.Id != Of).Select(party => party.NameIn(PageLanguages.Current));
}
