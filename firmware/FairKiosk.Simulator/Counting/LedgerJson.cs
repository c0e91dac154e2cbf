using System.Text.Json.Serialization;

namespace FairKiosk.Simulator.Counting;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(LedgerReport))]
internal sealed partial class LedgerJson : JsonSerializerContext;
