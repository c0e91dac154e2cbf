using FairKiosk.Simulator.Planning;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Counting;

/// <summary>
/// What the fair really saw at its booths, by the true time of each scan: the measure for the gateway's counts. It shares no code with the
/// gateway's counting rules on purpose, so that the two can disagree. Whose a meeting is at a table, the plan alone says.
/// </summary>
internal sealed class Ledger
{
    // Marks name the last accepted scan of their reader, if it is not older (architecture, section 5).
    private static readonly TimeSpan MarkWindow = TimeSpan.FromSeconds(60);

    private readonly FairHours _hours;
    private readonly Dictionary<string, BoothPlan> _booths;
    private readonly Dictionary<string, ReaderTally> _readers;
    private readonly Dictionary<(string StationId, string BadgeId), Encounter> _encounters = [];
    private readonly Dictionary<string, (Encounter Encounter, DateTimeOffset AtUtc)> _lastScans = new(StringComparer.Ordinal);

    public Ledger(FairHours hours, IEnumerable<BoothPlan> booths, IEnumerable<ReaderPlan> readers)
    {
        _hours = hours;
        _booths = booths.ToDictionary(booth => booth.StationId, StringComparer.Ordinal);
        _readers = readers.ToDictionary(reader => reader.ReaderId, reader => new ReaderTally(reader.ReaderId, reader.StationId), StringComparer.Ordinal);
    }

    /// <summary>Answers that were not the planned ones; a sound reader gives none.</summary>
    public int Surprises { get; private set; }

    public int Accepted => _readers.Values.Sum(reader => reader.Accepted);

    /// <summary>Writes down a scan or mark and what the reader said to it.</summary>
    public void Answered(PlannedAction action, Answer answer)
    {
        ReaderTally reader = _readers[action.ReaderId];
        Surprises += answer == action.Expected ? 0 : 1;
        if (action.Kind == ActionKind.Mark)
        {
            Marked(reader, action, answer);
            return;
        }

        reader.Presented++;
        switch (answer)
        {
            case Answer.Accepted:
                reader.Accepted++;
                Encounter encounter = EncounterOf(reader.StationId, action.Visitor!.BadgeId);
                encounter.ScansAtUtc.Add(action.AtUtc);
                _lastScans[action.ReaderId] = (encounter, action.AtUtc);
                break;
            case Answer.Duplicate:
                reader.Duplicates++;
                break;
            default:
                reader.Refused++;
                break;
        }
    }

    public LedgerReport Report(int seed, DateTimeOffset fairTimeUtc, Func<string, long> waitingOf)
    {
        List<DayReport> days =
        [
            .. _encounters.Values.SelectMany(encounter => encounter.ScansAtUtc).Select(_hours.DayOf).Distinct().Order()
                .Select(day => new DayReport(day, Count(day))),
        ];
        return new LedgerReport(
            seed,
            fairTimeUtc,
            Surprises,
            Count(day: null),
            [.. Owners().Order(StringComparer.Ordinal).Select(ExhibitorReport)],
            [.. _readers.Values.OrderBy(reader => reader.ReaderId, StringComparer.Ordinal).Select(reader => reader.Report(waitingOf(reader.ReaderId)))],
            days);
    }

    /// <summary>Counts of one fair-local day, or of the whole fair.</summary>
    public CountReport Count(DateOnly? day)
    {
        bool Within(DateTimeOffset atUtc) => day is null || _hours.DayOf(atUtc) == day;
        List<BoothReport> booths = [];
        HashSet<string> visitors = new(StringComparer.Ordinal);
        foreach (BoothPlan booth in _booths.Values)
        {
            int visits = 0;
            int meetings = 0;
            int present = 0;
            foreach (Encounter encounter in _encounters.Values.Where(encounter => encounter.StationId == booth.StationId))
            {
                visits += encounter.VisitStarts(DayPlanner.VisitWindow).Count(Within);
                meetings += encounter.MeetingStarts(_hours.DayOf).Count(Within);
                if (encounter.ScansAtUtc.Exists(Within))
                {
                    present++;
                    visitors.Add(encounter.BadgeId);
                }
            }

            booths.Add(new BoothReport(booth.StationId, visits, present, meetings));
        }

        return new CountReport(visitors.Count, booths.Sum(booth => booth.Visits), booths.Sum(booth => booth.Meetings), booths);
    }

    private void Marked(ReaderTally reader, PlannedAction action, Answer answer)
    {
        if (answer != Answer.CommandAccepted)
        {
            reader.MarksRefused++;
            return;
        }

        reader.Marks++;
        if (_lastScans.TryGetValue(action.ReaderId, out var last) && action.AtUtc - last.AtUtc <= MarkWindow && action.Mark is Marks.MeetingStart or Marks.MeetingEnd)
        {
            last.Encounter.MarksAtUtc.Add((action.AtUtc, action.Mark));
        }
    }

    private Encounter EncounterOf(string stationId, string badgeId)
    {
        if (!_encounters.TryGetValue((stationId, badgeId), out Encounter? encounter))
        {
            _encounters.Add((stationId, badgeId), encounter = new Encounter(stationId, badgeId));
        }

        return encounter;
    }

    private IEnumerable<string> Owners() => _booths.Values.SelectMany(booth => booth.Owners).Distinct(StringComparer.Ordinal);

    private ExhibitorReport ExhibitorReport(string exhibitorId)
    {
        List<Encounter> own = [.. _encounters.Values.Where(encounter => _booths.TryGetValue(encounter.StationId, out BoothPlan? booth) && booth.Owners.Contains(exhibitorId))];
        return new ExhibitorReport(
            exhibitorId,
            own.Select(encounter => encounter.BadgeId).Distinct(StringComparer.Ordinal).Count(),
            own.Sum(encounter => encounter.MeetingStarts(_hours.DayOf).Count()));
    }
}
