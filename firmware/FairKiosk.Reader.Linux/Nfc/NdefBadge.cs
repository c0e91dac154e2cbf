using System.Text;

namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>Which of a message's records is the badge: the vCard, else the first web address, else the first text.</summary>
internal static class NdefBadge
{
    /// <summary>The badge's code.</summary>
    /// <param name="records">A whole message.</param>
    /// <returns>Null when no record is understood; the message is the code then, as it stands.</returns>
    public static byte[]? Of(IReadOnlyList<NdefRecord> records)
    {
        var card = Filled(CardOf(records));
        return card ?? AddressOf(records, mayNest: true) ?? TextOf(records, mayNest: true);
    }

    /// <summary>True for a message that holds nothing, as blank tags have it.</summary>
    public static bool IsEmpty(IReadOnlyList<NdefRecord> records) => records.All(record => record.Kind == NdefType.Empty);

    private static byte[]? CardOf(IReadOnlyList<NdefRecord> records)
    {
        var run = records.SkipWhile(record => !record.IsVCard).TakeWhile(record => record.IsVCard).ToList();
        return run.Count > 0 ? NdefText.OfCards(run) : null;
    }

    private static byte[]? AddressOf(IReadOnlyList<NdefRecord> records, bool mayNest) => FirstOf(records, record => record switch
    {
        { Kind: NdefType.AbsoluteUri } => Encoding.Latin1.GetBytes(record.Name),
        _ when record.IsWellKnown("U") => NdefText.OfUri(record.Payload),
        _ when mayNest && record.IsWellKnown("Sp") => NdefMessage.TryRead(record.Payload) is { } inner ? AddressOf(inner, mayNest: false) : null,
        _ => null,
    });

    private static byte[]? TextOf(IReadOnlyList<NdefRecord> records, bool mayNest) => FirstOf(records, record => record switch
    {
        _ when record.IsWellKnown("T") => NdefText.OfText(record.Payload),
        _ when mayNest && record.IsWellKnown("Sp") => NdefMessage.TryRead(record.Payload) is { } inner ? TextOf(inner, mayNest: false) : null,
        _ => null,
    });

    private static byte[]? FirstOf(IReadOnlyList<NdefRecord> records, Func<NdefRecord, byte[]?> read) =>
        records.Select(record => Filled(read(record))).FirstOrDefault(code => code is not null);

    private static byte[]? Filled(byte[]? code) => code is { Length: > 0 } ? code : null;
}
