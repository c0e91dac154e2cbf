namespace FairKiosk.Pocket;

/// <summary>What a scanner read. Immutable.</summary>
public sealed class BadgeRead
{
    /// <summary>Creates it.</summary>
    /// <param name="data">The badge's bytes; kept. Empty for what began and never ended.</param>
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
