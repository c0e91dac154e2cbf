using System.Text.Json;
using System.Text.Json.Serialization;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage;

/// <summary>Publishes the pavilion's numbers once an hour and remembers what was said. Thread-safe.</summary>
public sealed partial class Publisher
{
    private const long HourMillis = 3_600_000;

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly TimeProvider _time;
    private readonly Lock _counting = new();

    internal Publisher(WriteConnection writer, ReadConnections reads, TimeProvider time)
    {
        _writer = writer;
        _reads = reads;
        _time = time;
    }

    /// <summary>What holds for this hour. The first who asks in an hour makes it.</summary>
    public PublishedNumbers Read()
    {
        var hour = _time.GetUtcNow().ToUnixTimeMilliseconds() / HourMillis * HourMillis;
        lock (_counting)
        {
            if (Find("SELECT body FROM published WHERE hour = @hour", hour) is { } said)
            {
                return said;
            }

            var before = Find("SELECT body FROM published WHERE hour < @hour ORDER BY hour DESC LIMIT 1", hour);
            var numbers = _reads.Read(connection => new PublishedCount(connection).Publish(Times.FromMillis(hour), before));
            // Another program on this folder may have been first: what stands there was said.
            _writer.Transact(() => _writer.Get("INSERT INTO published (hour, body) VALUES (?, ?) ON CONFLICT (hour) DO NOTHING")
                .Bind(hour).Bind(JsonSerializer.Serialize(numbers, Json.Default.PublishedNumbers)).Run());
            return Find("SELECT body FROM published WHERE hour = @hour", hour)!;
        }
    }

    private PublishedNumbers? Find(string sql, long hour) => _reads.SingleOrDefault<string>(sql, new { hour }) is { } body
        ? JsonSerializer.Deserialize(body, Json.Default.PublishedNumbers) ?? throw new DatabaseUnreadableException("What was published is empty.")
        : null;

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(PublishedNumbers))]
    private sealed partial class Json : JsonSerializerContext;
}
