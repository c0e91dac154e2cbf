namespace FairKiosk.Reader.Linux.Sources;

/// <summary>Turns what a device sends into codes.</summary>
internal interface ICodeReader
{
    /// <summary>True while a code has begun and not ended.</summary>
    bool IsPartial { get; }

    void Take(ReadOnlySpan<byte> bytes);

    /// <summary>The device fell silent or was unplugged: what had begun is given up, aloud.</summary>
    void BreakOff();
}
