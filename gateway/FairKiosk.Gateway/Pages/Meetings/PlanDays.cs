using System.Globalization;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>The days that a plan can be looked at, and the one that is.</summary>
internal sealed class PlanDays
{
    private const int MostShown = 7;

    /// <param name="asked">What stands in the address, yyyy-MM-dd; of none or a wrong one today is shown, or the first day with meetings.</param>
    public PlanDays(FairEdition? fair, IReadOnlyList<MeetingRow> rows, string? asked, DateTimeOffset nowUtc)
    {
        Time = new FairTime(fair);
        Rows = rows;
        All = [.. (fair?.Days().Select(day => day.Day) ?? []).Concat(rows.Select(row => Time.Day(row.Meeting.StartAtUtc))).Distinct().Order()];
        var today = Time.Day(nowUtc);
        var first = rows.Where(row => !row.Meeting.IsCancelled).Select(row => Time.Day(row.Meeting.StartAtUtc)).Order().FirstOrDefault(All.Count > 0 ? All[0] : today);
        Day = DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && All.Contains(day) ? day
            : All.Contains(today) ? today : first;
    }

    public FairTime Time { get; }

    public IReadOnlyList<DateOnly> All { get; }

    public DateOnly Day { get; }

    /// <summary>Of a long fair a week around the day that is looked at, else all of them.</summary>
    public IReadOnlyList<DateOnly> Shown => All.Count <= MostShown ? All : [.. All.Skip(Math.Clamp(Place - (MostShown / 2), 0, All.Count - MostShown)).Take(MostShown)];

    /// <summary>A day of the week before; null: there is none that is not shown.</summary>
    public DateOnly? Earlier => Shown.Count > 0 && Shown[0] > All[0] ? All[Math.Max(0, Place - MostShown)] : null;

    /// <summary>A day of the week after; null: there is none that is not shown.</summary>
    public DateOnly? Later => Shown.Count > 0 && Shown[^1] < All[^1] ? All[Math.Min(All.Count - 1, Place + MostShown)] : null;

    private int Place => Math.Max(0, All.ToList().IndexOf(Day));

    private IReadOnlyList<MeetingRow> Rows { get; }

    /// <summary>The meetings of the day; cancelled ones are left out.</summary>
    public IReadOnlyList<MeetingRow> Today => [.. Rows.Where(row => !row.Meeting.IsCancelled && Time.Day(row.Meeting.StartAtUtc) == Day)];

    public static string Address(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
