using System.Diagnostics;
using System.Text.Json;
using FairKiosk.Mosquitto;

namespace FairKiosk.Benchmarks.Load;

/// <summary>Sends the journals of many readers at once and measures until the last receipt.</summary>
internal static class Delivery
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // What a courier waits before it sends again.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>With <paramref name="countConnecting"/> the time to connect is part of it.</summary>
    public static async Task<(TimeSpan Took, int Waits)> RunAsync(IReadOnlyList<LoadJournal> journals, string dataFolder, bool countConnecting)
    {
        var readers = journals.Select(journal => new LoadReader(journal, OptionsOf(dataFolder, journal.ReaderId))).ToList();
        try
        {
            var began = Stopwatch.GetTimestamp();
            if (countConnecting)
            {
                readers.ForEach(reader => reader.Send());
            }

            readers.ForEach(reader => reader.Connect());
            await Task.WhenAll(readers.Select(reader => reader.Connected)).WaitAsync(Patience);
            if (!countConnecting)
            {
                began = Stopwatch.GetTimestamp();
                readers.ForEach(reader => reader.Send());
            }

            var all = Task.WhenAll(readers.Select(reader => reader.Done));
            while (await Task.WhenAny(all, Task.Delay(Timeout, TimeProvider.System)) != all)
            {
                if (Stopwatch.GetElapsedTime(began) > Patience)
                {
                    throw new TimeoutException("Not everything was confirmed.");
                }

                foreach (var late in readers.Where(reader => !reader.Done.IsCompleted))
                {
                    late.Again();
                }
            }

            return (Stopwatch.GetElapsedTime(began), readers.Sum(reader => reader.Waits));
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    public static MosquittoOptions OptionsOf(string dataFolder, string readerId)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(dataFolder, "activation", $"{readerId}.json")));
        var activation = json.RootElement;
        return new MosquittoOptions
        {
            ClientId = readerId,
            Host = activation.GetProperty("host").GetString()!,
            Port = activation.GetProperty("port").GetInt32(),
            UserName = readerId,
            Password = activation.GetProperty("password").GetString()!,
            CleanSession = true,
        };
    }
}
