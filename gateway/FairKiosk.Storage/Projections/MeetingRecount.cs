using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>Counts planned meetings anew, each once for the pavilion however many badges were checked in, after the badges were counted.</summary>
internal sealed class MeetingRecount(WriteConnection writer, Tallies tallies)
{
    private readonly SortedSet<string> _touched = new(StringComparer.Ordinal);

    /// <summary>Something changed about the meeting, or about who checked in. What nobody knows the meeting of changes none.</summary>
    public void Touch(string meetingId)
    {
        if (meetingId != CheckIn.Unsure)
        {
            _touched.Add(meetingId);
        }
    }

    public void TouchAll()
    {
        var query = writer.Get("SELECT id FROM planned_meeting");
        while (query.Step())
        {
            _touched.Add(query.Text(0));
        }
    }

    /// <summary>Nothing changed about any meeting so far: a badge that is expected at none has never checked in, either.</summary>
    public bool IsIdle => _touched.Count == 0;

    public void Clear() => _touched.Clear();

    public void Run(SetupSnapshot setup)
    {
        foreach (var meetingId in _touched)
        {
            Recount(meetingId, setup);
        }

        _touched.Clear();
    }

    private void Recount(string meetingId, SetupSnapshot setup)
    {
        if (Find("SELECT planned_at, station_id FROM held_meeting WHERE meeting_id = ?", meetingId) is { } before)
        {
            Count(setup.DayOf(before.At), before.Station, -1);
            writer.Get("DELETE FROM held_meeting WHERE meeting_id = ?").Bind(meetingId).Run();
        }

        var checkIns = CheckIns(meetingId);
        if (Find("SELECT start_at, station_id, outcome FROM planned_meeting WHERE id = ? AND cancelled = 0", meetingId) is { } planned
            && (planned.Outcome == nameof(MeetingOutcome.Held) || (planned.Outcome != nameof(MeetingOutcome.NoShow) && checkIns.Count > 0)))
        {
            var held = HeldMeeting.Of(meetingId, checkIns);
            writer.Get("INSERT INTO held_meeting (meeting_id, station_id, planned_at, checked_in_at, start_at, end_at) VALUES (?, ?, ?, ?, ?, ?)")
                .Bind(meetingId).Bind(planned.Station).Bind(planned.At).Bind(held.CheckedInAtUtc?.ToUnixTimeMilliseconds())
                .Bind(held.StartAtUtc?.ToUnixTimeMilliseconds()).Bind(held.EndAtUtc?.ToUnixTimeMilliseconds()).Run();
            Count(setup.DayOf(planned.At), planned.Station, 1);
        }
    }

    private void Count(string day, string station, int difference)
    {
        tallies.AddDay(day, station, Tallies.Meetings, difference);
        tallies.AddDay(day, "", Tallies.Meetings, difference);
    }

    private List<CheckIn> CheckIns(string meetingId)
    {
        var query = writer.Get("SELECT badge, journal, seq, hash, at, start_at, end_at FROM check_in WHERE meeting_id = ?").Bind(meetingId);
        var checkIns = new List<CheckIn>();
        while (query.Step())
        {
            checkIns.Add(new CheckIn(
                new Pavilions.EventKey(query.Text(1), query.Int64(2), query.Text(3)), query.Text(0), meetingId,
                Times.FromMillis(query.Int64(4)), Times.FromMillis(query.Int64OrNull(5)), Times.FromMillis(query.Int64OrNull(6))));
        }

        return checkIns;
    }

    private (long At, string Station, string Outcome)? Find(string sql, string meetingId)
    {
        var query = writer.Get(sql).Bind(meetingId);
        var found = query.Step() ? (query.Int64(0), query.Text(1), query.Columns > 2 ? query.Text(2) : "") : ((long, string, string)?)null;
        query.Reset();
        return found;
    }
}
