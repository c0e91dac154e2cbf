using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Setup;

/// <summary>Writes what a decision about the fair, the pavilion, a firm or a booth changes in their projections.</summary>
internal sealed class SetupFold(WriteConnection writer)
{
    public void Fair(DecisionBodies.Fair fair)
    {
        writer.Get("DELETE FROM fair").Run();
        writer.Get("DELETE FROM fair_day").Run();
        writer.Get(
            "INSERT INTO fair (id, name, city, time_zone, first_day, last_day, opens, closes, country, totals) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(fair.Id).Bind(fair.Name).Bind(fair.City).Bind(fair.TimeZone).Bind(Days.Text(fair.First)).Bind(Days.Text(fair.Last))
            .Bind(Days.Text(fair.Opens)).Bind(Days.Text(fair.Closes)).Bind(fair.Country ?? "").Bind(DecisionBodies.Json(fair.Totals)).Run();
        foreach (var day in fair.Days ?? [])
        {
            writer.Get("INSERT OR REPLACE INTO fair_day (day, opens, closes) VALUES (?, ?, ?)")
                .Bind(Days.Text(day.Day)).Bind(Days.Text(day.Opens)).Bind(Days.Text(day.Closes)).Run();
        }
    }

    public void Series(DecisionBodies.Series series)
    {
        writer.Get("DELETE FROM fair_series").Run();
        writer.Get("DELETE FROM past_edition").Run();
        writer.Get("INSERT INTO fair_series (id, name, field, aliases) VALUES (?, ?, ?, ?)")
            .Bind(series.Id).Bind(series.Name).Bind(series.Field ?? "").Bind(DecisionBodies.Json(series.Aliases)).Run();
        foreach (var (place, past) in (series.History ?? []).Index())
        {
            writer.Get(
                """
                INSERT INTO past_edition (place, name, fair, first_day, last_day, city, exhibitors, kind, organisers, funding, totals, visits, visitors, meetings, planned)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .Bind(place).Bind(past.Name).Bind(past.Fair ?? "").Bind(Days.Text(past.First)).Bind(Days.Text(past.Last)).Bind(past.City ?? "")
                .Bind(past.Exhibitors ?? SetupBodies.Unknown).Bind(past.Kind ?? SetupBodies.NoKind).Bind(DecisionBodies.Json(past.Organisers)).Bind(past.Funding ?? "")
                .Bind(DecisionBodies.Json(past.Totals)).Bind(DecisionBodies.Json(past.Visits)).Bind(DecisionBodies.Json(past.Visitors))
                .Bind(DecisionBodies.Json(past.Meetings)).Bind(DecisionBodies.Json(past.Planned)).Run();
        }
    }

    public void Pavilion(DecisionBodies.Pavilion pavilion)
    {
        writer.Get("DELETE FROM pavilion").Run();
        writer.Get("DELETE FROM pavilion_organiser").Run();
        writer.Get("INSERT INTO pavilion (id, name, hall, names, kind, banner, funding, fiscal_year_begins, form, targets, list_public) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(pavilion.Id).Bind(pavilion.Name).Bind(pavilion.Hall).Bind(DecisionBodies.Json(pavilion.Names)).Bind(pavilion.Kind ?? SetupBodies.NoKind)
            .Bind(pavilion.Banner ?? "").Bind(pavilion.Funding ?? "").Bind(pavilion.FiscalYearBegins ?? 1)
            .Bind(DecisionBodies.Json(pavilion.Form)).Bind(DecisionBodies.Json(pavilion.Targets)).Bind(pavilion.ListPublic == true ? 1 : 0).Run();
        foreach (var (place, organiser) in (pavilion.Organisers ?? []).Index())
        {
            writer.Get("INSERT INTO pavilion_organiser (place, name, role, country, time_zone) VALUES (?, ?, ?, ?, ?)")
                .Bind(place).Bind(organiser.Name).Bind(organiser.Role).Bind(organiser.Country ?? "").Bind(organiser.TimeZone ?? "").Run();
        }
    }

    public void Exhibitor(DecisionBodies.Exhibitor exhibitor)
    {
        writer.Get(
            """
            INSERT OR REPLACE INTO exhibitor (id, name, country, names, aliases, region, inside_region, size, role, joined, left_after, form, targets, rivals, languages,
              theme, wanted)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Bind(exhibitor.Id).Bind(exhibitor.Name).Bind(exhibitor.Country).Bind(DecisionBodies.Json(exhibitor.Names)).Bind(DecisionBodies.Json(exhibitor.Aliases)).Bind(exhibitor.Region ?? "")
            .Bind(exhibitor.InsideRegion is { } inside ? (inside ? 1L : 0L) : null).Bind(exhibitor.Size ?? SetupBodies.NoSize)
            .Bind(exhibitor.Role ?? SetupBodies.UsualRole).Bind(Days.Text(exhibitor.Joined)).Bind(Days.Text(exhibitor.Left))
            .Bind(DecisionBodies.Json(exhibitor.Form)).Bind(DecisionBodies.Json(exhibitor.Targets)).Bind(DecisionBodies.Json(exhibitor.Rivals))
            .Bind(DecisionBodies.Json(exhibitor.Languages)).Bind(exhibitor.Theme ?? "").Bind(DecisionBodies.Json(exhibitor.Wanted)).Run();
        writer.Get("DELETE FROM membership WHERE exhibitor_id = ?").Bind(exhibitor.Id).Run();
        foreach (var (place, membership) in (exhibitor.Memberships ?? []).Index())
        {
            writer.Get("INSERT INTO membership (exhibitor_id, place, cluster, from_day, to_day) VALUES (?, ?, ?, ?, ?)")
                .Bind(exhibitor.Id).Bind(place).Bind(membership.Cluster).Bind(Days.Text(membership.From)).Bind(Days.Text(membership.To)).Run();
        }
    }

    public void Station(DecisionBodies.Station station)
    {
        writer.Get("INSERT OR REPLACE INTO station (id, name, kind) VALUES (?, ?, ?)").Bind(station.Id).Bind(station.Name).Bind(station.Kind).Run();
        writer.Get("DELETE FROM station_owner WHERE station_id = ?").Bind(station.Id).Run();
        foreach (var owner in station.Owners)
        {
            writer.Get("INSERT OR REPLACE INTO station_owner (station_id, exhibitor_id, from_at, to_at) VALUES (?, ?, ?, ?)")
                .Bind(station.Id).Bind(owner.Exhibitor).Bind(owner.From.ToUnixTimeMilliseconds()).Bind(owner.To?.ToUnixTimeMilliseconds()).Run();
        }
    }
}
