using FairKiosk.Pavilions.Counting;

namespace FairKiosk.Storage;

/// <summary>One lead of one exhibitor. <paramref name="Badge"/> is a pseudonym; unknown parts are null.</summary>
public sealed record LeadRow(
    string Badge,
    string? Name,
    string? Company,
    string? Country,
    DateTimeOffset FirstAtUtc,
    DateTimeOffset LastAtUtc,
    int Visits,
    int Meetings,
    string? Rating,
    string? Note)
{
    /// <summary>How the name is read, family name first, where the badge says so.</summary>
    public string? Reading { get; init; }

    public string? FamilyName { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyReading { get; init; }

    public string? GivenReading { get; init; }

    public string? JobTitle { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public int Scans { get; init; }

    /// <summary>No export has handed it over as it stands now.</summary>
    public bool IsNew { get; init; }

    /// <summary>What an export handed over, as a number to compare with.</summary>
    internal long State { get; init; }

    /// <summary>What was asked about: as somebody said on the page, else as the firm's readers marked it.</summary>
    public InterestSet Interests { get; init; }

    /// <summary>What stands in the fields of the form, those of former forms too, by the fields' short names.</summary>
    public IReadOnlyList<LeadAnswer> Answers { get; init; } = [];

    /// <summary>What stands in one field; null: nothing.</summary>
    public LeadAnswer? Answer(string field) => Answers.FirstOrDefault(answer => answer.Field == field);

    /// <summary>What the firm wrote at its readers, in the order of their times.</summary>
    public IReadOnlyList<ReaderNote> ReaderNotes { get; init; } = [];

    /// <summary>The badge's lines that went into none of the other parts, as written, with invisible characters made visible.</summary>
    public string? UnreadParts { get; init; }

    /// <summary>What takes back the meeting that the firm recorded last on its page; null when it recorded none.</summary>
    public string? LastRecordedMeeting { get; init; }

    /// <summary>Null when nobody of the firm changed anything on a page.</summary>
    public LeadEdit? LastEdit { get; init; }

    /// <summary>Other leads of this firm that are the same person: the organiser merged their badges.</summary>
    public IReadOnlyList<SamePerson> SamePerson { get; init; } = [];

    /// <summary>Typed in on the page: never scanned, so both times say when it was added.</summary>
    public bool IsByHand { get; init; }

    /// <summary>The visitor allows the firm to get back to them, or does no longer; null: nobody asked.</summary>
    public bool? MayBeContacted { get; init; }
}
