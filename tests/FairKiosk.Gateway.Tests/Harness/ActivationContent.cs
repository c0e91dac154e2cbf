using System.Text.Json;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Tests;

/// <summary>What a reader finds in its activation file.</summary>
internal sealed record ActivationContent(string Reader, string Name, string Password, string Host, int Port, string? CaFile, string CommandKey, ReaderConfig Config)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ActivationContent Read(string path) => JsonSerializer.Deserialize<ActivationContent>(File.ReadAllText(path), Json)!;
}
