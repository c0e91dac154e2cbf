using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Drawing;

/// <summary>One pin on the edge of a box.</summary>
internal sealed class PinSpot(WiringPin pin, bool isRail)
{
    public WiringPin Pin { get; } = pin;

    public string Net => Pin.Net;

    /// <summary>Whether it ends in a symbol beside the box and not in a wire.</summary>
    public bool IsRail { get; } = isRail;

    /// <summary>The name without what only makes it unique, where the place says which one it is.</summary>
    public string Name { get; } = pin.Place.Length > 0 ? pin.Pin.Split('@')[0] : pin.Pin;

    /// <summary>What is printed there, where that is something else than the name.</summary>
    public string Place => Pin.Place == Name ? "" : Pin.Place;

    public string Label => Place.Length > 0 ? $"{Name} {Place}" : Name;

    public double LabelWidth => Lettering.Width(Label, Lettering.Small);

    /// <summary>How much room its symbol takes beside the box, or the name of its net on the wire.</summary>
    public double NetWidth => Lettering.Width(Net, Lettering.Small) + (IsRail ? RailSymbol.Length : 2.5);

    /// <summary>Height of its wire, from the top of its block; later from the top of the page.</summary>
    public double Y { get; set; }
}
