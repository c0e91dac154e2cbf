using System.Globalization;
using FairKiosk.Gateway.Setup;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Commands;

/// <summary>A set-up in a few lines, and how it compares with the editions before.</summary>
internal static class FairSummary
{
    public static IEnumerable<string> Lines(FairSetup setup)
    {
        if (setup.Fair is not { } fair)
        {
            yield return Say.Plain("No fair was set. Set one: fairkiosk fair set, or fairkiosk import");
            yield break;
        }

        yield return Say.With($"{fair.Name}, {fair.City}: {fair.First:yyyy-MM-dd} to {fair.Last:yyyy-MM-dd}, {fair.Opens:HH:mm}–{fair.Closes:HH:mm} ({fair.TimeZone})");
        foreach (DayHours own in fair.OwnHours)
        {
            yield return Say.With($"  on {own.Day:yyyy-MM-dd}: {own.Opens:HH:mm}–{own.Closes:HH:mm}");
        }

        if (setup.Pavilion is { } pavilion)
        {
            yield return Pavilion(pavilion, fair);
        }

        yield return Firms(setup, fair);
        foreach (PastEdition past in setup.Series?.History ?? [])
        {
            string days = past.Days is { } count ? Say.With($", {count} days from {past.First:yyyy-MM-dd}") : string.Empty;
            string paid = past.Funding.Length > 0 ? Say.With($", paid by {past.Funding}") : string.Empty;
            yield return Say.With($"  {past.Name}: exhibitors {past.Exhibitors}") + days + paid;
        }
    }

    private static string Pavilion(Pavilion pavilion, FairEdition fair)
    {
        string kind = pavilion.Kind == PavilionKind.Unknown ? string.Empty : $", {SetupWords.Of(pavilion.Kind)}";
        string organisers = string.Join(", ", pavilion.Organisers.Select(organiser => $"{organiser.Name} ({SetupWords.Of(organiser.Role)})"));
        string paid = pavilion.Funding.Length == 0 ? string.Empty
            : Say.With($"; paid by {pavilion.Funding}, fiscal year {pavilion.FiscalYearOf(fair.First)}");
        return pavilion.Name + kind + (organisers.Length > 0 ? Say.With($", organised by {organisers}") : string.Empty) + paid;
    }

    private static string Firms(FairSetup setup, FairEdition fair)
    {
        string roles = string.Join(", ", setup.Exhibitors.GroupBy(firm => firm.Role).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{SetupWords.Of(group.Key)} {group.Count()}")));
        string clusters = string.Join(", ", setup.Exhibitors.SelectMany(firm => firm.ClustersOn(fair.First)).CountBy(cluster => cluster)
            .OrderBy(cluster => cluster.Key, StringComparer.Ordinal).Select(cluster => string.Create(CultureInfo.InvariantCulture, $"{cluster.Key} {cluster.Value}")));
        string all = Say.With($"{setup.Exhibitors.Count} in the pavilion") + (roles.Length > 0 ? $": {roles}" : string.Empty);
        return all + (clusters.Length > 0 ? Say.With($"; members: {clusters}") : string.Empty) + Growth(setup, fair);
    }

    // Unknown is no number to compare with.
    private static string Growth(FairSetup setup, FairEdition fair) =>
        setup.Series?.Before(fair.First) is { } before && QualifiedNumber.Of(setup.Exhibitors.Count).GrowthPercent(before.Exhibitors) is { } growth
            ? Say.With($"; {growth.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)} % against {before.Name} ({before.Exhibitors})")
            : string.Empty;
}
