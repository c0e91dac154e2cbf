using System.Globalization;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Storage;
using Microsoft.Extensions.Localization;

namespace FairKiosk.Gateway.Texts;

/// <summary>Puts numbers, times and states into the words of the page's language.</summary>
internal sealed class Words(IStringLocalizer<Ui> text)
{
    private const int LowBatteryPercent = 20;

    private static readonly TimeSpan SmallestShownOffset = TimeSpan.FromSeconds(0.05);
    private static readonly TimeSpan WrongClock = TimeSpan.FromMinutes(1);

    public string this[string key, params object[] arguments] => text[key, arguments];

    /// <summary>The languages that sheets are printed in and readers speak, each with its name.</summary>
    public IReadOnlyList<(string Code, string Name)> Languages => [("en", text["Sheet.English"]), ("de", text["Sheet.German"]), ("ja", text["Sheet.Japanese"])];

    public static string Number(long value) => value.ToString("N0", CultureInfo.CurrentCulture);

    public static bool IsBatteryLow(ReaderRow reader) => !reader.Mains && reader.BatteryPercent < LowBatteryPercent;

    public static bool IsClockWrong(ReaderRow reader) => reader.ClockOffset is { } offset && offset.Duration() >= WrongClock;

    /// <summary>How long ago, as roughly as a person would say it.</summary>
    public string Ago(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => text["Ago.Now"],
        { TotalMinutes: < 60 } => text["Ago.Minutes", (int)age.TotalMinutes],
        { TotalHours: < 24 } => text["Ago.Hours", (int)age.TotalHours],
        _ => text["Ago.Days", (int)age.TotalDays],
    };

    public string Battery(ReaderRow reader) =>
        reader.Mains ? text["Reader.Mains"]
        : reader.BatteryPercent is { } percent ? text["Reader.Percent", percent]
        : text["Unknown"];

    /// <summary>A reader out of touch may have scanned on since it was heard.</summary>
    public string Waiting(ReaderRow reader) => reader.Waiting is not { } waiting || (!reader.Online && waiting == 0) ? text["Unknown"]
        : reader.Online ? Number(waiting)
        : text["Reader.AtLeastWaiting", Number(waiting)];

    public string ClockOffset(ReaderRow reader)
    {
        if (reader.ClockOffset is not { } offset)
        {
            return text["Unknown"];
        }

        var size = offset.Duration();
        var sign = size < SmallestShownOffset ? "" : offset < TimeSpan.Zero ? "\u2212" : "+";
        return size.TotalHours >= 1 ? text["Clock.Hours", sign, size.TotalHours.ToString("0.0", CultureInfo.CurrentCulture)]
            : size.TotalMinutes >= 2 ? text["Clock.Minutes", sign, (int)size.TotalMinutes]
            : text["Clock.Seconds", sign, size.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture)];
    }

    /// <summary>"1–1041 of 1047 stored, 6 still on the reader, none missing".</summary>
    public string Completeness(ReaderRow reader)
    {
        if (reader.Head == 0 && reader.Stored == 0)
        {
            return text["Reader.NothingYet"];
        }

        var waiting = CompletenessQueries.Sum(reader.Journals.Select(journal => journal.Waiting));
        var refused = CompletenessQueries.Sum(reader.Journals.SelectMany(journal => journal.Refused).Select(range => range.Count));
        string stored = Unbroken(reader) is { } to
            ? text["Reader.StoredRange", Number(to), Number(reader.Head)]
            : text["Reader.StoredCount", Number(reader.Stored), Number(reader.Head)];
        List<string> parts = [stored];
        if (waiting > 0)
        {
            parts.Add(text["Reader.StillThere", Number(waiting)]);
        }

        if (refused > 0)
        {
            parts.Add(text["Reader.Unreadable", Number(refused)]);
        }

        parts.Add(reader.Lost > 0 ? text["Reader.Missing", Number(reader.Lost)] : text["Reader.NoneMissing"]);
        return string.Join(text["ListSeparator"], parts);
    }

    /// <summary>The country's name in the page's language when the badge gave an ISO code; null otherwise, because a free text could hold a person's name.</summary>
    public static string? Country(string? code)
    {
        if (code is not { Length: 2 } || !code.All(char.IsAsciiLetterUpper))
        {
            return null;
        }

        try
        {
            var known = new RegionInfo(code);
            // A region's display name stays in the language that first asked for it; what the page's language calls its own region there does not.
            return PageLanguages.Current == "en" ? known.EnglishName : new RegionInfo($"{PageLanguages.Current}-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether it is a language by its two letters.</summary>
    public static bool IsLanguage(string code) => code.Length == 2 && code.All(char.IsAsciiLetterLower) && CultureInfo.GetCultureInfo(code).ThreeLetterISOLanguageName.Length > 0;

    /// <summary>The language's name in the page's language; the code where nobody knows it.</summary>
    public static string Language(string code) => IsLanguage(code) ? CultureInfo.GetCultureInfo(code).DisplayName : code;

    /// <summary>What is wrong with the gateway; null when all is well.</summary>
    public string? Problem(GatewayProblem problem) => problem switch
    {
        GatewayProblem.DiskFull => text["Banner.DiskFull"],
        GatewayProblem.DatabaseBusy => text["Banner.DatabaseBusy"],
        GatewayProblem.DatabaseDamaged => text["Banner.DatabaseDamaged"],
        GatewayProblem.BrokerConnecting => text["Banner.BrokerConnecting"],
        GatewayProblem.BrokerLost => text["Banner.BrokerLost"],
        GatewayProblem.BrokerStopped => text["Banner.BrokerStopped"],
        _ => (string?)null,
    };

    /// <summary>Why a change of the setup was rejected.</summary>
    public string Rejection(SetupRejectedException rejected) => rejected.Kind switch
    {
        SetupRejection.BadSignInName => text["Rejected.BadSignInName", [.. rejected.Arguments]],
        SetupRejection.TemporaryName => text["Rejected.TemporaryName", [.. rejected.Arguments]],
        SetupRejection.OnlyOrganiser => text["Rejected.OnlyOrganiser", [.. rejected.Arguments]],
        SetupRejection.UnknownZone => text["Rejected.UnknownZone", [.. rejected.Arguments]],
        SetupRejection.FairEndsTooEarly => text["Rejected.FairEndsTooEarly"],
        SetupRejection.GuestIsFirm => text["Rejected.GuestIsFirm", [.. rejected.Arguments]],
        SetupRejection.UnclearBadge => text["Rejected.UnclearBadge", [.. rejected.Arguments]],
        SetupRejection.SharedBadge => text["Rejected.SharedBadge", [.. rejected.Arguments]],
        SetupRejection.FairTooLong => text["Rejected.FairTooLong", [.. rejected.Arguments]],
        SetupRejection.SameBadge => text["Rejected.SameBadge", [.. rejected.Arguments]],
        SetupRejection.FieldHadTwice => text["Rejected.FieldHadTwice", [.. rejected.Arguments]],
        SetupRejection.SetupChanged => text["Rejected.SetupChanged"],
        SetupRejection.ChangedSince => text["Rejected.ChangedSince"],
        SetupRejection.HoursOutsideFair => text["Rejected.HoursOutsideFair", [.. rejected.Arguments]],
        SetupRejection.BadBadgeProfile => text["Rejected.BadBadgeProfile", [.. rejected.Arguments]],
        SetupRejection.BadgesWereRead => text["Rejected.BadgesWereRead"],
        SetupRejection.ListWasRead => text["Rejected.ListWasRead"],
        SetupRejection.GuestsWereRead => text["Rejected.GuestsWereRead"],
        SetupRejection.NoSuchBinding => text["Rejected.NoSuchBinding", [.. rejected.Arguments]],
        SetupRejection.UnknownExhibitor => text["Rejected.UnknownExhibitor", [.. rejected.Arguments]],
        SetupRejection.UnknownReader => text["Rejected.UnknownReader", [.. rejected.Arguments]],
        SetupRejection.UnknownBooth => text["Rejected.UnknownBooth", [.. rejected.Arguments]],
        SetupRejection.NothingWaits => text["Rejected.NothingWaits"],
        SetupRejection.UnknownLanguage => text["Rejected.UnknownLanguage", [.. rejected.Arguments]],
        SetupRejection.EndsTooEarly => text["Rejected.EndsTooEarly"],
        SetupRejection.BoundLater => text["Rejected.BoundLater", [.. rejected.Arguments]],
        SetupRejection.AnswerTakenBack => text["Rejected.AnswerTakenBack"],
        _ => rejected.Message,
    };

    /// <summary>What a person must be told about what readers sent.</summary>
    public string Alarm(string alarm) =>
        alarm.StartsWith(LiveBoard.SharedIdentity, StringComparison.Ordinal) ? text["Live.SharedIdentity", alarm[LiveBoard.SharedIdentity.Length..]] : alarm;

    /// <summary>"Latest first", "By name, Z to A".</summary>
    public string Order(LeadOrder order, bool reversed) => order switch
    {
        LeadOrder.Name => reversed ? text["Leads.Sort.NameReversed"] : text["Leads.Sort.Name"],
        LeadOrder.Company => reversed ? text["Leads.Sort.CompanyReversed"] : text["Leads.Sort.Company"],
        LeadOrder.Country => reversed ? text["Leads.Sort.CountryReversed"] : text["Leads.Sort.Country"],
        LeadOrder.Rating => reversed ? text["Leads.Sort.RatingReversed"] : text["Leads.Sort.Rating"],
        LeadOrder.Visits => reversed ? text["Leads.Sort.VisitsReversed"] : text["Leads.Sort.Visits"],
        LeadOrder.Due => reversed ? text["Leads.Sort.DueReversed"] : text["Leads.Sort.Due"],
        LeadOrder.Meetings => reversed ? text["Leads.Sort.MeetingsReversed"] : text["Leads.Sort.Meetings"],
        _ => reversed ? text["Leads.Sort.LatestReversed"] : text["Leads.Sort.Latest"],
    };

    public string Rating(string? rating) => rating switch
    {
        "hot" => text["Rating.Hot"],
        "warm" => text["Rating.Warm"],
        "cold" => text["Rating.Cold"],
        _ => text["Rating.None"],
    };

    // Several journals, or a gap: then a range would promise too much and the plain count is shown.
    private static long? Unbroken(ReaderRow reader) =>
        reader.Journals is [{ Lost.Count: 0, Refused.Count: 0 } only] && only.StoredTo == only.Stored ? only.StoredTo : null;
}
