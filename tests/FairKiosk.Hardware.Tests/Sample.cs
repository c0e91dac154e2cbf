using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Tests;

/// <summary>A small reader against which no rule has anything: a board, a chip on its I2C bus, a key, and a light behind a resistor. Each test spoils one thing.</summary>
internal static class Sample
{
    public static Wiring Reader { get; } = new(
        "sample",
        [
            Pin("U1", "3V3", "3V3", PinKind.Supply, 3.3m, milliamps: 500, colour: "red"),
            Pin("U1", "GND", "GND", PinKind.Ground, 0, colour: "black"),
            Pin("U1", "GPIO2", "I2C_SDA", PinKind.Open, 3.3m, 3.6m, 3, pullUpOhms: 4700, colour: "blue"),
            Pin("U1", "GPIO3", "I2C_SCL", PinKind.Open, 3.3m, 3.6m, 3, pullUpOhms: 4700, colour: "yellow"),
            Pin("U1", "GPIO5", "KEY", PinKind.In, 3.3m, 3.6m, pullUpOhms: 50_000, colour: "white"),
            Pin("U1", "GPIO6", "LIGHT", PinKind.Out, 3.3m, 3.6m, 5, colour: "green", map: "Light"),
            Pin("U2", "VCC", "3V3", PinKind.Load, 3.3m, 3.6m, 100, colour: "red"),
            Pin("U2", "GND", "GND", PinKind.Ground, 0, colour: "black"),
            Pin("U2", "SDA", "I2C_SDA", PinKind.Open, 3.3m, 3.6m, 3, colour: "blue"),
            Pin("U2", "SCL", "I2C_SCL", PinKind.In, 3.3m, 3.6m, colour: "yellow"),
            Pin("SW1", "1", "KEY", PinKind.Passive, colour: "white"),
            Pin("SW1", "2", "GND", PinKind.Passive, colour: "black"),
            Pin("R1", "1", "LIGHT", PinKind.Passive, colour: "green"),
            Pin("R1", "2", "LIGHT_A", PinKind.Passive, colour: "grey"),
            Pin("D1", "A", "LIGHT_A", PinKind.Passive, colour: "grey"),
            Pin("D1", "K", "GND", PinKind.Passive, colour: "black"),
        ],
        [
            Part("U1", limitPinMilliamps: 16, limit3V3Milliamps: 500, strappingPins: ["GPIO0"], forbiddenPins: ["GPIO26"]),
            Part("U2", i2cAddress: 0x24),
            Part("SW1"),
            Part("R1", ohms: 330),
            Part("D1", forwardVolts: new Dictionary<string, decimal> { ["A"] = 1.8m }),
        ],
        [Bom("U1"), Bom("U2"), Bom("SW1"), Described("330 ohm", "R1"), Bom("D1")],
        [
            State("BT1", "battery", 3000, 3.7m),
            State("BT1", "usable", 80, null),
            State("converter", "efficiency", 90, null),
            State("U1", "idle", 100, 3.3m, 3600),
            State("U1", "scanning", 200, 3.3m, 0, 2),
            State("U2", "field on", 100, 3.3m, 3600),
        ]);

    public static Wiring WithPins(params WiringPin[] more) => Reader with { Pins = [.. Reader.Pins, .. more] };

    /// <summary>The sample with one pin changed.</summary>
    public static Wiring Changed(string part, string pin, Func<WiringPin, WiringPin> change)
    {
        Assert.Contains(Reader.Pins, row => row.Part == part && row.Pin == pin);
        return Reader with { Pins = [.. Reader.Pins.Select(row => row.Part == part && row.Pin == pin ? change(row) : row)] };
    }

    /// <summary>The sample without one pin.</summary>
    public static Wiring Without(string part, string pin) =>
        Reader with { Pins = [.. Reader.Pins.Where(row => row.Part != part || row.Pin != pin)] };

    /// <summary>What a rule has against the sample as it was spoiled; it has nothing against the sample itself.</summary>
    public static IReadOnlyList<Finding> Findings(IWiringRule rule, Wiring spoiled)
    {
        Assert.Empty(rule.Check(Reader));
        return [.. rule.Check(spoiled)];
    }

    public static WiringPin Pin(
        string part,
        string pin,
        string net,
        PinKind kind,
        decimal? volts = null,
        decimal? withstands = null,
        decimal? milliamps = null,
        decimal? pullUpOhms = null,
        string colour = "orange",
        string note = "",
        string map = "") =>
        new(0, part, pin, "", net, kind, volts, withstands, milliamps, pullUpOhms, map, colour, note);

    public static PartFacts Part(
        string part,
        int? i2cAddress = null,
        decimal? limitPinMilliamps = null,
        decimal? limit3V3Milliamps = null,
        decimal? limit5VMilliamps = null,
        decimal? ohms = null,
        IReadOnlyDictionary<string, decimal>? forwardVolts = null,
        IReadOnlyList<string>? strappingPins = null,
        IReadOnlyList<string>? forbiddenPins = null) =>
        new(
            0,
            part,
            part,
            i2cAddress,
            i2cAddress is null ? "" : "I2C_SDA",
            limitPinMilliamps,
            limit3V3Milliamps,
            limit5VMilliamps,
            ohms,
            forwardVolts ?? new Dictionary<string, decimal>(),
            strappingPins ?? [],
            forbiddenPins ?? [],
            "sample");

    public static BomLine Bom(params string[] references) => Described("Part", references);

    public static BomLine Described(string description, params string[] references) =>
        new(references, "Maker", "1", description, references.Length, "", 1, 2, "EUR", new DateOnly(2026, 11, 26), "estimate", IsOptional: false);

    public static PowerState State(string part, string state, decimal milliamps, decimal? volts, decimal secondsPerHour = 0, decimal secondsPerScan = 0) =>
        new(0, part, state, milliamps, volts, secondsPerHour, secondsPerScan, "sample");
}
