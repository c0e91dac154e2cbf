using FairKiosk.Reader.Linux.Native;

namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>How a reader was when it was last looked at.</summary>
/// <param name="Flags">As pcscd gave them.</param>
/// <param name="Atr">Of the card; empty without one.</param>
internal readonly record struct SlotState(uint Flags, byte[] Atr)
{
    /// <summary>Not looked at yet: the next look is answered at once.</summary>
    public static SlotState Unseen { get; } = new(Pcsc.StateUnaware, []);

    public bool HasCard => (Flags & Pcsc.StatePresent) != 0;

    public bool IsGone => (Flags & (Pcsc.StateUnknown | Pcsc.StateUnavailable)) != 0;

    /// <summary>How many times a card has come or gone: another number is another card, also when nobody looked in between.</summary>
    public uint Changes => Flags >> Pcsc.EventCountShift;
}
