using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>Whose plan it is. In an address: what they are, a colon, and their short name.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="PartyId">The exhibitor or guest that it is; empty for a table or a person.</param>
/// <param name="Rows">Their meetings.</param>
internal sealed record SheetOf(string Name, string PartyId, IReadOnlyList<MeetingRow> Rows)
{
    /// <summary>An exhibitor or a guest.</summary>
    public const string Party = "party:";

    public const string Table = "table:";

    public const string Staff = "staff:";

    /// <summary>Null: there is nobody of that name.</summary>
    public static SheetOf? Find(MeetingBoard board, string? of)
    {
        var id = of?[(of.IndexOf(':', StringComparison.Ordinal) + 1)..] ?? "";
        Func<MeetingRow, bool>? has = of switch
        {
            not null when of.StartsWith(Party, StringComparison.Ordinal) && IsParty(board.Book, id) => row => row.Meeting.Parties.Contains(id),
            not null when of.StartsWith(Table, StringComparison.Ordinal) && board.Book.Stations.ContainsKey(id) => row => row.Meeting.StationId == id,
            not null when of.StartsWith(Staff, StringComparison.Ordinal) && board.Book.Staff.Any(member => member.Id == id) => row => row.Meeting.Attending().Contains(id, StringComparer.Ordinal),
            _ => null,
        };
        return has is null ? null : new SheetOf(MeetingWords.NameOf(id, board.Book), of!.StartsWith(Party, StringComparison.Ordinal) ? id : "", [.. board.Rows.Where(has)]);
    }

    private static bool IsParty(MeetingBook book, string id) => book.Exhibitors.Any(firm => firm.Id == id) || book.Guests.Any(guest => guest.Id == id);
}
