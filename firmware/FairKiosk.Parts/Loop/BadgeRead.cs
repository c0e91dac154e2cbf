namespace FairKiosk.Parts.Loop;

/// <summary>What a scanner, a card reader or an NFC chip read. Immutable.</summary>
public sealed class BadgeRead
{
    /// <summary>A badge that was begun and never ended: the person has to show it again.</summary>
    public static readonly BadgeRead BrokenOff = new([], "");

    /// <summary>Creates it.</summary>
    /// <param name="data">The badge's bytes; kept.</param>
    /// <param name="symbology">Such as <c>]Q1</c>, or empty.</param>
    public BadgeRead(byte[] data, string symbology)
    {
        Data = data;
        Symbology = symbology;
    }

    /// <summary>Gets the badge's bytes.</summary>
    public byte[] Data { get; }

    /// <summary>Gets what kind of code it was, or empty.</summary>
    public string Symbology { get; }
}
