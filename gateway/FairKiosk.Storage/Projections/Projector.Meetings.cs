using FairKiosk.Pavilions.Counting;
using FairKiosk.Storage.Meetings;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage.Projections;

/// <summary>Which badges are counted anew when something about a meeting is decided.</summary>
internal sealed partial class Projector
{
    private IReadOnlyList<ExpectedMeeting> ExpectedOf(string badge) => Expected.TryGetValue(badge, out var expected) ? expected : [];

    // Of a guest or of the guests in a meeting, those that were scanned, as it stands at this moment; the meetings themselves are counted anew, too.
    private List<string> BadgesOfGuests(Decision decision)
    {
        const string Scanned = $"SELECT DISTINCT b.badge FROM ({MeetingReader.GuestBadges}) g JOIN badge b ON b.badge = g.badge WHERE g.guest_id";
        if (decision.Kind == DecisionKinds.Guest)
        {
            var guest = DecisionBodies.Read<MeetingBodies.Guest>(decision).Id;
            Texts("SELECT meeting_id FROM meeting_party WHERE party_id = ?", guest).ForEach(_meetings.Touch);
            return Texts($"{Scanned} = ?", guest);
        }

        if (MeetingOf(decision) is not { } meeting)
        {
            return [];
        }

        _meetings.Touch(meeting);
        return Texts($"{Scanned} IN (SELECT party_id FROM meeting_party WHERE meeting_id = ?)", meeting);
    }

    // Of these badges, those that are expected somewhere, as it stands at this moment; the meetings are counted anew, too.
    private List<string> ExpectedOf(IReadOnlyCollection<string> badges)
    {
        List<string> expected = [.. badges.Where(Expected.ContainsKey)];
        foreach (var meeting in expected.SelectMany(ExpectedOf))
        {
            _meetings.Touch(meeting.Id);
        }

        return expected;
    }

    private static string? MeetingOf(Decision decision) => decision.Kind switch
    {
        DecisionKinds.MeetingPlan => DecisionBodies.Read<MeetingBodies.Plan>(decision).Meeting,
        DecisionKinds.MeetingCancel => DecisionBodies.Read<MeetingBodies.Cancel>(decision).Meeting,
        DecisionKinds.MeetingOutcome => DecisionBodies.Read<MeetingBodies.Outcome>(decision).Meeting,
        _ => null,
    };
}
