using System.Globalization;
using System.Text.Json;
using FairKiosk.Gateway.Hosting;

namespace FairKiosk.Gateway.Demo;

/// <summary>Keeps the demo's time over a restart: demo-clock.json is what both processes read, demo-clock-reached is how far the demo has
/// come, noted every second by whichever of them runs.</summary>
internal sealed class DemoClockFile(string dataFolder)
{
    public const string FileName = "demo-clock.json";

    private const double DefaultSpeed = 60;

    // Real time. A note this young was made by a simulator that runs on: its readers' time must not be turned back under them.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(5);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private string ClockPath => Path.Combine(dataFolder, FileName);

    private string ReachedPath => Path.Combine(dataFolder, "demo-clock-reached");

    /// <summary>The clock of this run: the one asked for, else the former one from where it stopped, else this morning's opening.</summary>
    public DemoClock Open(DemoClockState? asked, TimeProvider real)
    {
        DemoClockState state = asked ?? Continue(real) ?? new(DemoClock.OpeningOf(real.GetUtcNow()), DefaultSpeed, real.GetUtcNow().ToUnixTimeMilliseconds());
        PrivateFile.Write(ClockPath, JsonSerializer.Serialize(state, Json));
        return new DemoClock(state, real);
    }

    public void SaveReached(DateTimeOffset time) => PrivateFile.Write(ReachedPath, time.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Null when the file is not a clock.</summary>
    public static DemoClockState? TryRead(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoClockState>(File.ReadAllText(path), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private DemoClockState? Continue(TimeProvider real)
    {
        if (!File.Exists(ClockPath) || !File.Exists(ReachedPath) || TryRead(ClockPath) is not { } former
            || !DateTimeOffset.TryParse(File.ReadAllText(ReachedPath), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset reached))
        {
            return null;
        }

        DateTimeOffset now = real.GetUtcNow();
        return new DemoClock(former, real).TimeAt(now - LongestStep) <= reached
            ? former
            : former with { Start = reached, Base = now.ToUnixTimeMilliseconds() };
    }
}
