using System.Text.Json;
using System.Text.Json.Serialization;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Commands;

/// <summary>The options of <c>run</c> for those who start the gateway as a service: the optional gateway.json in the data folder, or a file that was named.</summary>
internal sealed record GatewayFile
{
    public const string Name = "gateway.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public int? WebPort { get; init; }

    public int? BrokerPort { get; init; }

    public string? Listen { get; init; }

    public string? ExternalBroker { get; init; }

    public string? Log { get; init; }

    public string? LogLevel { get; init; }

    /// <param name="dataFolder">Searched for the usual file, which may be missing.</param>
    /// <param name="named">Read instead of it; must be there. Null: none was named.</param>
    /// <exception cref="UsageException">The file cannot be understood; the message names file and line.</exception>
    public static GatewayFile Read(string dataFolder, string? named = null)
    {
        string path = named is null ? Path.Combine(dataFolder, Name) : Path.GetFullPath(named);
        if (named is null && !File.Exists(path))
        {
            return new GatewayFile();
        }

        try
        {
            return JsonSerializer.Deserialize<GatewayFile>(File.ReadAllText(path), Json) ?? new GatewayFile();
        }
        catch (JsonException e)
        {
            long line = (e.LineNumber ?? 0) + 1;
            string where = e.Path is { Length: > 2 } member ? $" ({member[2..]})" : string.Empty;
            throw new UsageException(
                Say.With($"{path}, line {line}{where}: this cannot be understood. Known are webPort, brokerPort (numbers), listen, externalBroker, log, logLevel (texts). Nothing was started."), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(Say.With($"{path} cannot be read: {e.Message}"), e);
        }
    }
}
