using System.Globalization;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Exports;

/// <summary>Makes the files of leads that a firm's people ask for.</summary>
internal sealed class LeadExportDesk(FairDatabase database, GatewayOptions options, TimeProvider time, LeadCsv csv, LeadXlsx xlsx, LeadVCard vCard)
{
    private readonly ILeadFormat[] _formats = [csv, xlsx, vCard];

    /// <summary>What can be asked for beside the list as it is filtered.</summary>
    public LeadExportMenu Menu(string exhibitorId, string query, FairTime fairTime)
    {
        var last = database.Exports.Last(exhibitorId);
        return new LeadExportMenu(last, last is null ? 0 : database.Leads.CountNew(exhibitorId), query, fairTime);
    }

    /// <summary>The leads that pass the filter, in its order; null: there is no such choice or format.</summary>
    /// <param name="only">"new" or "again" instead of the filter: what no export has handed over as it stands now, or the leads of the last one.</param>
    public IActionResult? List(string exhibitorId, LeadFilter filter, string? only, string? format, string who)
    {
        var leads = only switch
        {
            null => database.Leads.List(exhibitorId, filter),
            LeadExportMenu.New => database.Leads.ListNew(exhibitorId),
            LeadExportMenu.Again when database.Exports.Last(exhibitorId) is { } last => database.Leads.List(exhibitorId, LeadFilter.All with { ExportedIn = last.Id }),
            _ => null,
        };
        if (leads is null || Find(format) is not { } found)
        {
            return null;
        }

        var what = only == LeadExportMenu.New ? "leads-new" : "leads";
        return File(exhibitorId, leads, found, what, () => database.Exports.Record(exhibitorId, found.Extension, leads, who));
    }

    /// <summary>One lead; null when it is not this exhibitor's, or there is no such format.</summary>
    public IActionResult? One(string exhibitorId, string badge, string? format, string who) =>
        Find(format) is { } found && database.Leads.Find(exhibitorId, badge) is { } lead
            ? File(exhibitorId, [lead], found, "lead", () => database.Exports.RecordOne(exhibitorId, found.Extension, lead, who))
            : null;

    private LeadFile File(string exhibitorId, IReadOnlyList<LeadRow> leads, ILeadFormat format, string what, Action handedOver)
    {
        var now = time.GetUtcNow();
        LeadExport export = new(exhibitorId, leads, new FairTime(database.Setup.Read().Fair), now);
        return new LeadFile(options.DataFolder, format, export, FileName(what, exhibitorId, export.Time.Day(now), format), handedOver);
    }

    private ILeadFormat? Find(string? format) => Array.Find(_formats, known => string.Equals(known.Extension, format ?? csv.Extension, StringComparison.Ordinal));

    // "leads-arakawa-2026-11-17.csv"; only letters that every file system and header takes.
    private static string FileName(string what, string exhibitorId, DateOnly day, ILeadFormat format)
    {
        var firm = string.Concat(exhibitorId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
        return string.Create(CultureInfo.InvariantCulture, $"{what}-{firm}-{day:yyyy-MM-dd}.{format.Extension}");
    }
}
