using System.Globalization;
using FairKiosk.Storage;
using FairKiosk.Wire;
using Microsoft.AspNetCore.Http.Extensions;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>Which leads the address asks for, and in what order. What it cannot mean is passed over.</summary>
internal sealed class LeadSelection
{
    public const int PageSize = 100;

    private const int LongestSearch = 100;

    private const string DayFormat = "yyyy-MM-dd";

    private const string ReversedSign = "-";

    public string? Search { get; set; }

    public string? Rating { get; set; }

    /// <summary>A day of the fair, "2026-11-17".</summary>
    public string? Day { get; set; }

    /// <summary>"yes": only leads with a meeting.</summary>
    public string? Met { get; set; }

    public string? Interest { get; set; }

    /// <summary>A next step, by its short name.</summary>
    public string? Step { get; set; }

    /// <summary>The order's name, with "-" before it when it is reversed.</summary>
    public string? Sort { get; set; }

    public string? From { get; set; }

    public int Offset => int.TryParse(From, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;

    public bool IsFiltered => Filter is not { Search: null, Rating: null, Day: null, MeetingsOnly: false, Interest: null, NextStep: null };

    public LeadFilter Filter => new()
    {
        Search = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim() is { Length: > LongestSearch } longer ? longer[..LongestSearch] : Search.Trim(),
        Rating = Rating is "hot" or "warm" or "cold" or "none" ? Rating : null,
        Day = DateOnly.TryParseExact(Day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        MeetingsOnly = Met == "yes",
        Interest = int.TryParse(Interest, NumberStyles.None, CultureInfo.InvariantCulture, out var interest) && interest is >= 1 and <= 12 ? interest : null,
        NextStep = Step is not null && Topics.IsReaderId(Step) ? Step : null,
        Order = Enum.TryParse<LeadOrder>(Sort?.TrimStart(ReversedSign[0]), ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : LeadOrder.LatestFirst,
        Reversed = Sort?.StartsWith(ReversedSign, StringComparison.Ordinal) == true,
    };

    public static string DayValue(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string SortValue(LeadOrder order, bool reversed = false) =>
        reversed ? ReversedSign + SortValue(order) : order == LeadOrder.LatestFirst ? "" : order.ToString().ToLowerInvariant();

    /// <summary>The same leads at another address or in another order, from that one on; what is not asked for is left out.</summary>
    public string Address(string path = "/leads", string? sort = null, int from = 0)
    {
        var filter = Filter;
        QueryBuilder query = [];
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        Add("search", filter.Search);
        Add("rating", filter.Rating);
        Add("day", filter.Day is { } day ? DayValue(day) : null);
        Add("met", filter.MeetingsOnly ? "yes" : null);
        Add("interest", filter.Interest?.ToString(CultureInfo.InvariantCulture));
        Add("step", filter.NextStep);
        Add("sort", sort ?? SortValue(filter.Order, filter.Reversed));
        Add("from", from > 0 ? from.ToString(CultureInfo.InvariantCulture) : null);
        return path + query;
    }

    /// <summary>Where a column's head leads to: its order, or the other way round when it is that already.</summary>
    public string SortAddress(LeadOrder order) => Address(sort: SortValue(order, reversed: Filter.Order == order && !Filter.Reversed));

    /// <summary>What assistive technology is told of a column: "ascending", "descending" or "none".</summary>
    public string AriaSort(LeadOrder order)
    {
        var startsDown = order is LeadOrder.LatestFirst or LeadOrder.Visits or LeadOrder.Meetings;
        return Filter.Order != order ? "none" : startsDown == Filter.Reversed ? "ascending" : "descending";
    }
}
