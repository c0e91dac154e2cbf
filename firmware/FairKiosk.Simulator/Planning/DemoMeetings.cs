using FairKiosk.Simulator.Visitors;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Planning;

/// <summary>The guests who come to the demonstration's meeting table, on each day at the same times. The gateway's demo plans its meetings at these, and has
/// these codes on its list of guests.</summary>
internal static class DemoMeetings
{
    public const string Table = "table-1";

    private static readonly TimeSpan Talk = TimeSpan.FromMinutes(24);

    // Two who are expected come a little late; a third comes without a meeting in the plan. Who is expected in between stays away.
    private static readonly (TimeSpan SinceOpening, Visitor Guest)[] Comings =
    [
        (new(1, 2, 0), Guest("FK0000001", "Reuter", "Klaus", "Ruhr Medical Devices (demo)", "Bochum", "DE")),
        (new(3, 4, 0), Guest("FK0000001", "Reuter", "Klaus", "Ruhr Medical Devices (demo)", "Bochum", "DE")),
        (new(7, 0, 0), Guest("FK0000003", "Frei", "Regula", "Aarau Implantate (demo)", "Aarau", "CH")),
    ];

    /// <summary>What they do at the reader on the table.</summary>
    public static IEnumerable<PlannedAction> At(string readerId, DateTimeOffset opensAtUtc)
    {
        foreach ((TimeSpan sinceOpening, Visitor guest) in Comings)
        {
            foreach ((TimeSpan after, string mark) in new[] { (TimeSpan.Zero, Marks.MeetingStart), (Talk, Marks.MeetingEnd) })
            {
                DateTimeOffset at = opensAtUtc + sinceOpening + after;
                yield return new PlannedAction(at, readerId, ActionKind.Scan) { Visitor = guest, Expected = Answer.Accepted };
                yield return new PlannedAction(at.AddSeconds(5), readerId, ActionKind.Mark) { Visitor = guest, Mark = mark, Expected = Answer.CommandAccepted };
            }
        }
    }

    private static Visitor Guest(string badge, string family, string given, string company, string city, string country) => new()
    {
        BadgeId = badge,
        FamilyName = family,
        GivenName = given,
        FullName = $"{given} {family}",
        Company = company,
        JobTitle = "Einkauf",
        Email = $"{given}.{family}@example.com".ToLowerInvariant(),
        Phone = "+49 30 23125 100",
        City = city,
        Country = country,
        Kind = VisitorKind.German,
    };
}
