namespace FairKiosk.Hardware.Model;

/// <summary>What a pin does to its net.</summary>
internal enum PinKind
{
    /// <summary>Gives power.</summary>
    Supply,

    /// <summary>Takes power.</summary>
    Load,

    Ground,

    /// <summary>Drives the net high and low.</summary>
    Out,

    /// <summary>Listens.</summary>
    In,

    /// <summary>Drives or listens, as the program has it.</summary>
    Both,

    /// <summary>Open drain: pulls to ground or lets go.</summary>
    Open,

    /// <summary>Neither drives nor listens: resistors, capacitors, switches, plugs.</summary>
    Passive,
}
