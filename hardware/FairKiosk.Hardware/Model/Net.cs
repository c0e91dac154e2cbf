namespace FairKiosk.Hardware.Model;

/// <summary>Pins that are one piece of copper.</summary>
internal sealed record Net(string Name, IReadOnlyList<WiringPin> Pins)
{
    public string Colour => Pins[0].Colour;

    public bool IsGround => Pins.Any(pin => pin.Kind == PinKind.Ground);

    /// <summary>Whether power is given or taken here.</summary>
    public bool IsPower => Pins.Any(pin => pin.Kind is PinKind.Supply or PinKind.Load);

    /// <summary>Whether it carries neither power nor ground.</summary>
    public bool IsSignal => !IsPower && !IsGround;
}
