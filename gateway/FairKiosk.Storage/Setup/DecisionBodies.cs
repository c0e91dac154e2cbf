using System.Text.Json;
using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Storage.Setup;

/// <summary>What each kind of decision says, as JSON. These texts live as long as the log: fields are added, never renamed.</summary>
internal static partial class DecisionBodies
{
    public static string Write<T>(T body) => JsonSerializer.Serialize(body, typeof(T), DecisionJson.Default);

    public static T Read<T>(Decision decision) =>
        (T)(JsonSerializer.Deserialize(decision.Body, typeof(T), DecisionJson.Default)
            ?? throw new DatabaseUnreadableException($"Decision {decision.Id} is empty."));

    /// <summary>What the set-up keeps as JSON in a table, too.</summary>
    public static T? Parse<T>(string? json)
        where T : class => json is null ? null : (T?)JsonSerializer.Deserialize(json, typeof(T), DecisionJson.Default);

    /// <summary>The same the other way; null where there is nothing.</summary>
    public static string? Json<T>(T? part)
        where T : class => part is null ? null : Write(part);

    /// <summary>How badges are read by that decision; without one as every fair has them in common.</summary>
    public static Pavilions.Badges.BadgeProfile ProfileOf(Decision? decision) =>
        decision is null ? Pavilions.Badges.BadgeProfile.Default
        : BadgeProfileFile.TryRead(Read<BadgeProfile>(decision).Json, out var profile, out var problem) ? profile!
        : throw new DatabaseUnreadableException($"The badge profile of this fair cannot be read: {problem}");

    /// <param name="Days">Days with hours of their own; absent: none, as in the older decisions.</param>
    internal sealed record Fair(
        string Id, string Name, string City, string TimeZone, DateOnly First, DateOnly Last, TimeOnly Opens, TimeOnly Closes,
        string? Country = null, IReadOnlyList<Hours>? Days = null, Totals? Totals = null);

    internal sealed record Hours(DateOnly Day, TimeOnly Opens, TimeOnly Closes);

    /// <summary>Numbers with what was said about them, such as "about 130000"; absent: unknown.</summary>
    internal sealed record Totals(IReadOnlyList<string>? Of, string? Visitors, string? ForeignPercent, string? Countries, string? Exhibitors, IReadOnlyList<string>? ExhibitorsFrom = null);

    internal sealed record Series(string Id, string Name, string? Field = null, IReadOnlyList<string>? Aliases = null, IReadOnlyList<Past>? History = null);

    internal sealed record Past(
        string Name, string? Fair, DateOnly? First, DateOnly? Last, string? City, string? Exhibitors, string? Kind, IReadOnlyList<string>? Organisers, string? Funding,
        Totals? Totals, IReadOnlyList<string>? Visits = null, IReadOnlyList<string>? Visitors = null);

    /// <summary>What is to be reached; absent: nothing was set.</summary>
    internal sealed record Targets(int? Visitors, int? Visits, int? Meetings, int? Leads);

    internal sealed record Names(string? En, string? De, string? Ja, string? Kana);

    internal sealed record Organiser(string Name, string Role, string? Country, string? TimeZone);

    internal sealed record Pavilion(
        string Id, string Name, string Hall, Names? Names = null, string? Kind = null, IReadOnlyList<Organiser>? Organisers = null, string? Banner = null,
        string? Funding = null, int? FiscalYearBegins = null, Form? Form = null, Targets? Targets = null);

    internal sealed record Membership(string Cluster, DateOnly? From, DateOnly? To);

    internal sealed record Exhibitor(
        string Id, string Name, string Country, Names? Names = null, IReadOnlyList<string>? Aliases = null, string? Region = null, bool? InsideRegion = null,
        string? Size = null, string? Role = null, IReadOnlyList<Membership>? Memberships = null, DateOnly? Joined = null, DateOnly? Left = null,
        Form? Form = null, Targets? Targets = null, IReadOnlyList<string>? Rivals = null, IReadOnlyList<string>? Languages = null);

    internal sealed record Owner(string Exhibitor, DateTimeOffset From, DateTimeOffset? To);

    internal sealed record Station(string Id, string Name, string Kind, IReadOnlyList<Owner> Owners);

    internal sealed record Reader(string Id, string Name);

    /// <param name="To">Its end; absent: until the next binding begins.</param>
    /// <param name="Settles">What was scanned before this instant is the station's, whatever the reader was showing; absent: nothing is.</param>
    internal sealed record Binding(string Reader, long Revision, string Station, DateTimeOffset From, DateTimeOffset? To = null, DateTimeOffset? Settles = null);

    internal sealed record BindingCorrection(string Reader, long Revision, string Station);

    internal sealed record BindingWithdrawal(string Reader, long Revision);

    internal sealed record Answer(string Reader, string Doubt, string Station, DateTimeOffset From, DateTimeOffset To);

    internal sealed record AnswerWithdrawal(string Reader, string Answer);

    /// <param name="Revision">The config revision that carries it; absent for a reader that stands nowhere.</param>
    /// <param name="Binding">The revision of the binding that the reader shows along with it.</param>
    internal sealed record ReaderLanguage(string Reader, string Language, long? Revision, long? Binding);

    internal sealed record BadgeProfile(string Json);

    /// <summary>A sign-in was given or taken.</summary>
    /// <param name="Did">"added", "set", "password", "signed-out" or "removed".</param>
    internal sealed record SignIn(string Name, string Did, string? Role, string? Exhibitor);

    internal sealed record LeadRating(string Exhibitor, string Badge, string? Rating);

    internal sealed record LeadNote(string Exhibitor, string Badge, string? Note);

    /// <param name="Value">Absent: the answer was taken away.</param>
    /// <param name="Base">What stood there when the person read it; absent: they did not look.</param>
    internal sealed record LeadAnswer(string Exhibitor, string Badge, string Field, string? Value, string? Base);

    /// <summary>A code for temporary staff was made, ended, or used.</summary>
    /// <param name="Did">"made", "ended" or "signed-in".</param>
    /// <param name="Name">Who signed in with it.</param>
    internal sealed record BoothCode(string Code, string Exhibitor, DateOnly Day, string Did, string? Name = null);

    internal sealed record Form(IReadOnlyList<Field> Fields, IReadOnlyList<Interest>? Interests = null);

    internal sealed record Field(
        string Id, string Label, Names? Names, string Kind, bool? Required = null, bool? Retired = null, IReadOnlyList<Option>? Choices = null);

    internal sealed record Option(string Id, string Label, Names? Names = null, bool? Retired = null);

    internal sealed record Interest(int Number, string Label, Names? Names = null);

    /// <summary>One rating of one lead among many; absent: the firm says nothing, and the reader's mark stands. Before is what it replaces.</summary>
    internal sealed record RatedLead(string Badge, string? Rating, string? Before);

    /// <summary>Undoes is the decision whose ratings these put back.</summary>
    internal sealed record LeadRatings(string Exhibitor, IReadOnlyList<RatedLead> Leads, string? Undoes);

    /// <summary>Badge is a random name in the form of a pseudonym: no badge has it.</summary>
    internal sealed record LeadByHand(string Exhibitor, string Badge, string Name, string? Company, string? Email, string? Phone, string? Country);

    internal sealed record RecordedMeeting(string Exhibitor, string Badge, string Station, DateTimeOffset At);

    /// <param name="Badge">The one lead that it was; null for a list.</param>
    internal sealed record LeadExport(string Exhibitor, string Format, int Leads, string? Badge);

    internal sealed record RecordedMeetingUndone(string Exhibitor, string Badge, string Decision);

    /// <summary>A list holds. Its rows, which are personal data, stand apart.</summary>
    /// <param name="Heads">The same for every file with the same heads; empty without.</param>
    /// <param name="Columns">The column of each field, from 0.</param>
    internal sealed record VisitorList(string List, string File, long Rows, long Refused, string Heads, Dictionary<string, int> Columns);

    internal sealed record VisitorListWithdrawal(string List);

    /// <summary>Two badges that are said to be one person or two; or that it is said no longer.</summary>
    internal sealed record BadgePair(string One, string Other);
}
