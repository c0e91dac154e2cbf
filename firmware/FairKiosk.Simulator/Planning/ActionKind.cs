namespace FairKiosk.Simulator.Planning;

internal enum ActionKind
{
    /// <summary>A badge is held to the reader.</summary>
    Scan,

    /// <summary>A command barcode of the booth's code sheet is held to the reader.</summary>
    Mark,
    LinkDown,
    LinkUp,

    /// <summary>The battery is pulled: nothing is closed properly.</summary>
    PowerOff,

    /// <summary>A fresh battery, on the same storage.</summary>
    PowerOn,
}
