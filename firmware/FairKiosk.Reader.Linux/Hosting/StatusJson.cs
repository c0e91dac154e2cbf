using System.Text.Json.Serialization;

namespace FairKiosk.Reader.Linux.Hosting;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(StatusSnapshot))]
internal sealed partial class StatusJson : JsonSerializerContext;
