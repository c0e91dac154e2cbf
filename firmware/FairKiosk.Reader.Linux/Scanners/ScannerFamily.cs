namespace FairKiosk.Reader.Linux.Scanners;

/// <summary>Scanners of one maker that are set up alike, with the settings by the names that their manuals give them.</summary>
internal sealed record ScannerFamily
{
    /// <summary>Maker and model, one by one.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>The interface for <c>--source keyboard:</c>.</summary>
    public required string Keyboard { get; init; }

    /// <summary>The interface for <c>--source serial:</c>.</summary>
    public required string Serial { get; init; }

    /// <summary>Where the country of the keyboard is chosen.</summary>
    public required string Country { get; init; }

    /// <summary>What makes Enter or a carriage return end each code.</summary>
    public required string EndOfCode { get; init; }

    /// <summary>What puts the AIM identifier in front of each code.</summary>
    public required string Symbology { get; init; }

    /// <summary>What lets a typing scanner send characters that its keyboard does not have, and control characters.</summary>
    public required string Characters { get; init; }
}
