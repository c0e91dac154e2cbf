using System.Globalization;
using Dapper;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Engine;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Setup;

/// <summary>Reads the setup from its projections, on whatever connection the caller has.</summary>
internal static class SetupReader
{
    public static FairSetup Read(SqliteConnection connection)
    {
        var owners = connection.Query<(string Station, string Exhibitor, long From, long? To)>(
            "SELECT station_id, exhibitor_id, from_at, to_at FROM station_owner ORDER BY station_id, exhibitor_id, from_at")
            .ToLookup(o => o.Station, o => new Ownership(o.Exhibitor, Times.FromMillis(o.From), Times.FromMillis(o.To)), StringComparer.Ordinal);
        var stations = connection.Query<(string Id, string Name, string Kind)>("SELECT id, name, kind FROM station ORDER BY id")
            .ToDictionary(s => s.Id, s => new Station(s.Id, s.Name, Enum.Parse<StationKind>(s.Kind), [.. owners[s.Id]]), StringComparer.Ordinal);
        var bindings = connection.Query<(string Reader, string Station, long Revision, long From, long? To)>(
            "SELECT reader_id, station_id, revision, from_at, to_at FROM binding ORDER BY reader_id, from_at, revision")
            .GroupBy(b => b.Reader, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyList<Binding>)[.. g.Select(b => new Binding(b.Reader, b.Station, b.Revision, Times.FromMillis(b.From), Times.FromMillis(b.To)))],
                StringComparer.Ordinal);
        var answers = connection.Query<(string Reader, string Doubt, string Station, long From, long To)>(
            "SELECT reader_id, doubt, station_id, from_at, to_at FROM answer ORDER BY reader_id, decision_id")
            .GroupBy(a => a.Reader, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyList<Answer>)[.. g.Select(a => new Answer(a.Station, Doubts.Of(a.Doubt), Times.FromMillis(a.From), Times.FromMillis(a.To)))],
                StringComparer.Ordinal);
        return new FairSetup(
            Fair(connection),
            connection.Query<(string Id, string Name, string Hall)>("SELECT id, name, hall FROM pavilion ORDER BY id")
                .Select(p => new Pavilion(p.Id, p.Name, p.Hall)).FirstOrDefault(),
            [.. connection.Query<(string Id, string Name, string Country)>("SELECT id, name, country FROM exhibitor ORDER BY id")
                .Select(e => new Exhibitor(e.Id, e.Name, e.Country))],
            stations,
            [.. connection.Query<(string Id, string Name, string Language)>("SELECT id, name, language FROM reader ORDER BY id")
                .Select(r => new ReaderEntry(r.Id, r.Name, r.Language))],
            bindings,
            connection.QuerySingle<long>("SELECT version FROM setup_version"))
        {
            Answers = answers,
            SettingRevisions = connection.Query<(string Reader, long Revision, long Binding)>("SELECT reader_id, revision, binding_revision FROM reader_setting")
                .ToDictionary(s => (s.Reader, s.Revision), s => s.Binding),
        };
    }

    public static FairEdition? Fair(SqliteConnection connection) =>
        connection.Query<(string Id, string Name, string City, string Zone, string First, string Last, string Opens, string Closes)>(
            "SELECT id, name, city, time_zone, first_day, last_day, opens, closes FROM fair")
            .Select(f => new FairEdition(
                f.Id, f.Name, f.City, f.Zone,
                DateOnly.Parse(f.First, CultureInfo.InvariantCulture), DateOnly.Parse(f.Last, CultureInfo.InvariantCulture),
                TimeOnly.Parse(f.Opens, CultureInfo.InvariantCulture), TimeOnly.Parse(f.Closes, CultureInfo.InvariantCulture)))
            .FirstOrDefault();
}
