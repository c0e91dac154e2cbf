namespace FairKiosk.Wire;

/// <summary>How a reader is. Immutable. Published retained; the last will is the same with nothing but <c>online: false</c>.</summary>
public sealed class ReaderStatus
{
    /// <summary>Gets a value indicating whether the reader is connected to the broker.</summary>
    public bool Online { get; init; }

    /// <summary>Gets the active journal's id; empty when offline.</summary>
    public string Journal { get; init; } = "";

    /// <summary>Gets the lowest sequence the active journal still holds.</summary>
    public long Oldest { get; init; }

    /// <summary>Gets the highest sequence the active journal has given out.</summary>
    public long Head { get; init; }

    /// <summary>Gets how many events of all its journals have no receipt yet.</summary>
    public long Waiting { get; init; }

    /// <summary>Gets the boot counter of the active journal.</summary>
    public int Boot { get; init; }

    /// <summary>Gets the monotonic milliseconds at sending.</summary>
    public long Millis { get; init; }

    /// <summary>Gets the reader's own wall clock, Unix milliseconds UTC.</summary>
    /// <value>-1 when it has none.</value>
    public long UtcMillis { get; init; } = -1;

    /// <summary>Gets the battery's charge, percent.</summary>
    /// <value>-1 when unknown.</value>
    public int BatteryPercent { get; init; } = -1;

    /// <summary>Gets a value indicating whether the reader runs on mains power.</summary>
    public bool Mains { get; init; }

    /// <summary>Gets the radio signal, dBm (negative).</summary>
    /// <value>0 when unknown.</value>
    public int SignalDbm { get; init; }

    /// <summary>Gets the firmware version.</summary>
    public string Firmware { get; init; } = "";

    /// <summary>Gets the configuration revision applied; 0 before the first.</summary>
    public long ConfigRevision { get; init; }
}
