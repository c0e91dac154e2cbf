using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Drawing;

/// <summary>One pin on the edge of a box.</summary>
internal sealed class PinSpot(WiringPin pin, Net net, bool isRail)
{
    public WiringPin Pin { get; } = pin;

    public string Net => Pin.Net;

    public bool IsGround { get; } = net.IsGround;

    /// <summary>Whether nothing is wired to it.</summary>
    public bool IsOpen { get; } = net.Pins.Count == 1;

    /// <summary>A resistor has no voltage of its own, but what it is wired to.</summary>
    public VoltageDomain? Domain { get; } = VoltageDomain.Of(pin.Volts ?? net.Pins.Max(other => other.Volts));

    /// <summary>Whether it ends in a symbol beside the box and not in a wire.</summary>
    public bool IsRail { get; } = isRail;

    /// <summary>The name without what only makes it unique, where the place says which one it is.</summary>
    public string Name { get; } = pin.Place.Length > 0 ? pin.Pin.Split('@')[0] : pin.Pin;

    /// <summary>Name and place, once where the place says the name.</summary>
    public string Label => IsNameInPlace ? Pin.Place : $"{Name} {Pin.Place}".TrimEnd();

    public double LabelWidth => Lettering.Width(Label, Lettering.Small);

    /// <summary>What stands at its wire, or in the symbol of its supply.</summary>
    public string NetLabel => IsOpen ? $"{Net} left open" : IsRail ? Net : $"{Net} {WireColours.Letters(Pin.Colour)}";

    /// <summary>How much room its symbol takes beside the box, or the name of its net on the wire.</summary>
    public double NetWidth => Lettering.Width(NetLabel, Lettering.Small, IsRail) + (IsRail ? RailSymbol.Length : 2.5);

    /// <summary>Height of its wire, from the top of its block; later from the top of the page.</summary>
    public double Y { get; set; }

    private bool IsNameInPlace => Pin.Place.StartsWith(Name, StringComparison.OrdinalIgnoreCase)
        && (Pin.Place.Length == Name.Length || !char.IsLetterOrDigit(Pin.Place[Name.Length]));
}
