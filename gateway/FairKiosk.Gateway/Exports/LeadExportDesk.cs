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

    /// <summary>The leads that pass the filter, in its order; null: there is no such format.</summary>
    public IActionResult? List(string exhibitorId, LeadFilter filter, string? format) =>
        Find(format) is { } found ? File(exhibitorId, database.Leads.List(exhibitorId, filter), found, "leads") : null;

    /// <summary>One lead; null when it is not this exhibitor's, or there is no such format.</summary>
    public IActionResult? One(string exhibitorId, string badge, string? format) =>
        Find(format) is { } found && database.Leads.Find(exhibitorId, badge) is { } lead ? File(exhibitorId, [lead], found, "lead") : null;

    private LeadFile File(string exhibitorId, IReadOnlyList<LeadRow> leads, ILeadFormat format, string what)
    {
        var now = time.GetUtcNow();
        LeadExport export = new(exhibitorId, leads, new FairTime(database.Setup.Read().Fair), now);
        return new LeadFile(options.DataFolder, format, export, FileName(what, exhibitorId, export.Time.Day(now), format));
    }

    private ILeadFormat? Find(string? format) => Array.Find(_formats, known => string.Equals(known.Extension, format ?? csv.Extension, StringComparison.Ordinal));

    // "leads-arakawa-2026-11-17.csv"; only letters that every file system and header takes.
    private static string FileName(string what, string exhibitorId, DateOnly day, ILeadFormat format)
    {
        var firm = string.Concat(exhibitorId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
        return string.Create(CultureInfo.InvariantCulture, $"{what}-{firm}-{day:yyyy-MM-dd}.{format.Extension}");
    }
}
