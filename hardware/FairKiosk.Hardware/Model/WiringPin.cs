namespace FairKiosk.Hardware.Model;

/// <summary>One row of pins.csv: where one pin of one part goes.</summary>
/// <param name="Line">Its line in the file; 0 for a pin that comes from none.</param>
/// <param name="Part">Reference as in bom.csv.</param>
/// <param name="Pin">Name in the maker's pin-out, unique in its part: GPIO18, GND@6.</param>
/// <param name="Place">What is printed or counted there, or empty.</param>
/// <param name="Net">What it is connected to.</param>
/// <param name="Kind">What it does to that net.</param>
/// <param name="Volts">What a supply gives, the high level of logic, 0 for ground; null where the pin has no level of its own.</param>
/// <param name="Withstands">The highest voltage that the pin may see; null where it does not matter.</param>
/// <param name="Milliamps">The most that it gives, takes, sinks or sources in use; null where it does not matter.</param>
/// <param name="PullUpOhms">A pull-up on the part's own board, or null.</param>
/// <param name="Map">Name of the constant in the board's PinMap, or empty.</param>
/// <param name="Colour">Colour of the wire, the same on the whole net.</param>
/// <param name="Note">Free.</param>
internal sealed record WiringPin(
    int Line,
    string Part,
    string Pin,
    string Place,
    string Net,
    PinKind Kind,
    decimal? Volts,
    decimal? Withstands,
    decimal? Milliamps,
    decimal? PullUpOhms,
    string Map,
    string Colour,
    string Note)
{
    /// <summary>Whether it talks: gives a level or listens to one.</summary>
    public bool IsLogic => Kind is PinKind.Out or PinKind.In or PinKind.Both or PinKind.Open;

    /// <summary>Whether it gives its net a level, high and low.</summary>
    public bool Drives => Kind is PinKind.Out or PinKind.Both;
}
