namespace FairKiosk.Reader.Linux.Sources;

/// <summary>What <c>--source</c> names.</summary>
internal enum SourceKind
{
    Stdin = 0,
    Serial = 1,
    Keyboard = 2,
    Nfc = 3,

    /// <summary>An NFC module of a plug-in.</summary>
    Module = 4,
}
