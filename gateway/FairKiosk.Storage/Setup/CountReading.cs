using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;

namespace FairKiosk.Storage.Setup;

/// <summary>Everything that is counted at one moment of a transaction, to be compared with a later one.</summary>
internal sealed class CountReading
{
    private readonly Dictionary<string, (int Visitors, int Visits, int Meetings)> _places = new(StringComparer.Ordinal);
    private readonly HashSet<(string Exhibitor, string Badge)> _leads = [];
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private readonly int _guests;

    private CountReading(WriteConnection writer)
    {
        var tallies = writer.Get("SELECT station_id, measure, value FROM tally WHERE day = '' AND measure IN ('visitors', 'visits', 'meetings')");
        while (tallies.Step())
        {
            var (station, measure, value) = (tallies.Shared(0), tallies.Shared(1), (int)tallies.Int64(2));
            var of = _places.GetValueOrDefault(station);
            _places[station] = measure switch
            {
                Tallies.Visitors => of with { Visitors = value },
                Tallies.Visits => of with { Visits = value },
                _ => of with { Meetings = value },
            };
        }

        var leads = writer.Get("SELECT exhibitor_id, badge FROM lead");
        while (leads.Step())
        {
            _leads.Add((leads.Shared(0), leads.Text(1)));
        }

        var held = writer.Get("SELECT meeting_id FROM held_meeting");
        while (held.Step())
        {
            _held.Add(held.Text(0));
        }

        var guests = writer.Get(MeetingQueries.GuestsThatCame);
        guests.Step();
        _guests = (int)guests.Int64(0);
        guests.Reset();
    }

    public static CountReading Take(WriteConnection writer) => new(writer);

    public CountChange Until(CountReading later) => new(
        [.. _places.Keys.Union(later._places.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(place => _places.GetValueOrDefault(place) != later._places.GetValueOrDefault(place))
            .Select(place => Shift(place, _places.GetValueOrDefault(place), later._places.GetValueOrDefault(place)))],
        Shifts(_leads, later._leads),
        later._held.Except(_held).Count(),
        _held.Except(later._held).Count(),
        new NumberShift(_guests, later._guests));

    private static PlaceShift Shift(string place, (int Visitors, int Visits, int Meetings) before, (int Visitors, int Visits, int Meetings) now) => new(
        place.Length > 0 ? place : null,
        new NumberShift(before.Visitors, now.Visitors), new NumberShift(before.Visits, now.Visits), new NumberShift(before.Meetings, now.Meetings));

    private static IReadOnlyList<LeadShift> Shifts(HashSet<(string Exhibitor, string Badge)> before, HashSet<(string Exhibitor, string Badge)> after)
    {
        var gained = after.Except(before).CountBy(lead => lead.Exhibitor).ToDictionary(StringComparer.Ordinal);
        var lost = before.Except(after).CountBy(lead => lead.Exhibitor).ToDictionary(StringComparer.Ordinal);
        return [.. gained.Keys.Union(lost.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(firm => new LeadShift(firm, gained.GetValueOrDefault(firm), lost.GetValueOrDefault(firm)))];
    }
}
