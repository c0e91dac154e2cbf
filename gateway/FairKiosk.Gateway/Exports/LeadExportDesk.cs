using System.Globalization;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Exports;

/// <summary>Makes the files of leads that a firm's people ask for. A full disk or a database that does not answer is told as what it is.</summary>
internal sealed partial class LeadExportDesk(
    FairDatabase database, GatewayOptions options, TimeProvider time, LeadCsv csv, LeadXlsx xlsx, LeadVCard vCard, ILogger<LeadExportDesk> log)
{
    /// <summary>The choice of what no export has handed over as it stands now.</summary>
    public const string New = "new";

    private readonly ILeadFormat[] _formats = [csv, xlsx, vCard];

    /// <summary>The leads that pass the filter, in its order; null: there is no such choice, export or format.</summary>
    /// <param name="only"><see cref="New"/> instead of the filter.</param>
    /// <param name="again">An export of this exhibitor instead of the filter: the leads that were in it, as they stand now.</param>
    public IActionResult? List(string exhibitorId, LeadFilter filter, string? only, string? again, string? format, string who) => Answer(() =>
    {
        var leads = (only, again) switch
        {
            (null, null) => database.Leads.List(exhibitorId, filter),
            (New, null) => database.Leads.ListNew(exhibitorId),
            (null, { } export) when database.Exports.Exists(exhibitorId, export) => database.Leads.List(exhibitorId, LeadFilter.All with { ExportedIn = export }),
            _ => null,
        };
        if (leads is null || Array.Find(_formats, known => string.Equals(known.Extension, format, StringComparison.Ordinal)) is not { } found)
        {
            return null;
        }

        var what = only == New ? "leads-new" : "leads";
        return File(exhibitorId, leads, found, what, () => database.Exports.Record(exhibitorId, found.Extension, leads, who));
    });

    /// <summary>One lead for an address book; null when it is not this exhibitor's.</summary>
    public IActionResult? Card(string exhibitorId, string badge, string who) => Answer(() => database.Leads.Find(exhibitorId, badge) is { } lead
        ? File(exhibitorId, [lead], vCard, "lead", () => database.Exports.RecordOne(exhibitorId, vCard.Extension, lead, who))
        : null);

    private IActionResult? Answer(Func<IActionResult?> make)
    {
        try
        {
            return make();
        }
        catch (Exception e) when (IsOfTheMachine(e))
        {
            Log.NotMade(log, e.Message);
            return new StatusCodeResult(StatusCodes.Status507InsufficientStorage);
        }
    }

    private LeadFile File(string exhibitorId, IReadOnlyList<LeadRow> leads, ILeadFormat format, string what, Action record)
    {
        var now = time.GetUtcNow();
        var setup = database.Setup.Read();
        LeadExport export = new(exhibitorId, leads, new FairTime(setup.Fair), now) { Form = setup.FormOf(exhibitorId) };
        return LeadFile.Make(options.DataFolder, format, export, FileName(what, exhibitorId, export.Time.Day(now), format), () => Note(record));
    }

    // The file has gone: nothing can be said on that page any more, and its leads still count as new.
    private void Note(Action record)
    {
        try
        {
            record();
        }
        catch (Exception e) when (IsOfTheMachine(e))
        {
            Log.NotNoted(log, e.Message);
        }
    }

    private static bool IsOfTheMachine(Exception e) => e is IOException or DatabaseFullException or DatabaseUnavailableException or DatabaseUnreadableException;

    // "leads-arakawa-2026-11-17.csv"; only letters that every file system and header takes.
    private static string FileName(string what, string exhibitorId, DateOnly day, ILeadFormat format)
    {
        var firm = string.Concat(exhibitorId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
        return string.Create(CultureInfo.InvariantCulture, $"{what}-{firm}-{day:yyyy-MM-dd}.{format.Extension}");
    }

    private static partial class Log
    {
        [LoggerMessage(4201, LogLevel.Error, "An export of leads could not be made: {Reason}")]
        public static partial void NotMade(ILogger logger, string reason);

        [LoggerMessage(4202, LogLevel.Error, "An export of leads was handed over and could not be noted, its leads still count as new: {Reason}")]
        public static partial void NotNoted(ILogger logger, string reason);
    }
}
