using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Tests.Meetings;

/// <summary>A pavilion with two tables at a fair of two days, two firms that are rivals, three guests and a staff of three.</summary>
internal static class Matchmaking
{
    public static readonly DateOnly FirstDay = new(2026, 11, 16);

    public static FairEdition Fair { get; } =
        new("fair", "Fair", "Düsseldorf", "Europe/Berlin", FirstDay, FirstDay.AddDays(1), new TimeOnly(9, 0), new TimeOnly(18, 0));

    public static MeetingBook Book { get; } = new(
        Fair,
        [new Exhibitor("arakawa", "Arakawa", "JP") { Rivals = ["omiya"] }, new Exhibitor("omiya", "Omiya", "JP"), new Exhibitor("kawagoe", "Kawagoe", "JP")],
        [
            new Guest("rhein", "Rhein Medizin", "DE") { Languages = ["de"] },
            new Guest("loire", "Loire Santé", "FR") { Languages = ["fr"], Rivals = ["omiya"] },
            new Guest("tokai", "Tokai Device", "JP") { Languages = ["ja"], Role = GuestRole.Member },
        ],
        [
            new StaffMember("mika", "Mika") { Tasks = [StaffTask.Coordinator, StaffTask.Interpreter], Languages = ["ja", "de"] },
            new StaffMember("jonas", "Jonas") { Tasks = [StaffTask.Coordinator], Languages = ["de"] },
            new StaffMember("claire", "Claire") { Tasks = [StaffTask.Interpreter], Languages = ["ja", "fr"] },
        ],
        new Dictionary<string, Station>(StringComparer.Ordinal)
        {
            ["table-1"] = new("table-1", "Table 1", StationKind.MeetingTable, []),
            ["table-2"] = new("table-2", "Table 2", StationKind.MeetingTable, []),
            ["arakawa"] = new("arakawa", "Arakawa", StationKind.Booth, []),
        },
        [Accepted("arakawa", "rhein"), Accepted("rhein", "omiya"), Accepted("kawagoe", "rhein"), Accepted("tokai", "loire"), Accepted("arakawa", "omiya"), Accepted("omiya", "loire")],
        []);

    public static Wish Accepted(string from, string to) => new(from, to) { State = WishState.Accepted };

    /// <summary>A moment of the first day, by the clocks in the halls.</summary>
    public static DateTimeOffset At(string clock) =>
        OpeningHours.ToUtc(Fair.Zone, FirstDay, TimeOnly.Parse(clock, System.Globalization.CultureInfo.InvariantCulture));

    public static PlannedMeeting Meeting(string id, string from, string to, params string[] parties) => new(id, [.. parties], "table-1", At(from), At(to));

    public static IReadOnlyList<MeetingClash> Against(this PlannedMeeting meeting, params PlannedMeeting[] plan) => (Book with { Plan = plan }).Clashes(meeting);
}
