using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A pin whose name is a role on a bus is on the net of that role; the receiving end of a serial line on one that another part sends on, and the
/// sending end on one that another part listens to.</summary>
internal sealed class RolesFitRule : IWiringRule
{
    private static readonly string[] Serial = ["RXD", "TXD", "RX", "TX"];

    // What stands in the name of the net, between underscores.
    private static readonly Dictionary<string, string[]> Roles = new(StringComparer.Ordinal)
    {
        ["SDA"] = ["SDA"],
        ["SCL"] = ["SCL"],
        ["MOSI"] = ["MOSI", "COPI"],
        ["COPI"] = ["MOSI", "COPI"],
        ["MISO"] = ["MISO", "CIPO"],
        ["CIPO"] = ["MISO", "CIPO"],
        ["SCK"] = ["SCK", "SCLK", "CLK"],
        ["SCLK"] = ["SCK", "SCLK", "CLK"],
        ["CLK"] = ["SCK", "SCLK", "CLK"],
        ["RXD"] = Serial,
        ["TXD"] = Serial,
    };

    // The module with an MFRC522 prints SDA where SPI has its chip select.
    private static readonly string[] ChipSelect = ["CS", "NSS"];

    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var pin in wiring.Pins.Where(pin => Roles.ContainsKey(Reference.NameOf(pin))))
        {
            var name = Reference.NameOf(pin);
            var isSelect = name == "SDA" && wiring.PinsOf(pin.Part).Any(other => Reference.NameOf(other) == "MOSI");
            var allowed = isSelect ? ChipSelect : Roles[name];
            if (!pin.Net.Split('_').Intersect(allowed, StringComparer.Ordinal).Any())
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, $"A pin of that name belongs on a net with {string.Join(" or ", allowed)} in its name.");
            }

            var others = wiring.Pins.Where(other => other.Net == pin.Net && other.Part != pin.Part).ToList();
            if (name == "RXD" && (pin.Kind != PinKind.In || !others.Exists(other => other.Drives)))
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, "It receives, and no other part sends there.");
            }
            else if (name == "TXD" && (pin.Kind != PinKind.Out || !others.Exists(other => other.Kind is PinKind.In or PinKind.Both)))
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, "It sends, and no other part listens there.");
            }
        }
    }
}
