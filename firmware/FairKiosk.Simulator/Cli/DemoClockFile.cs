using System.Globalization;
using System.Text.Json;
using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Texts;
using FairKiosk.Simulator.Time;

namespace FairKiosk.Simulator.Cli;

/// <summary>The three numbers from which gateway and simulator compute the demonstration's time.</summary>
internal static class DemoClockFile
{
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "demo-clock.json");

    /// <summary>Null without a refusal: there is no such file, the gateway runs on the real time.</summary>
    public static (DemoClock? Clock, Refusal? Refusal) Read(string dataFolder)
    {
        string file = PathIn(dataFolder);
        if (!File.Exists(file))
        {
            return (null, null);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            JsonElement root = document.RootElement;
            double speed = root.GetProperty("speed").GetDouble();
            if (speed is not (> 0 and <= 100_000))
            {
                throw new FormatException(Say.Plain("the speed must be more than 0."));
            }

            return (new DemoClock(
                DateTimeOffset.Parse(root.GetProperty("start").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime(),
                speed,
                DateTimeOffset.FromUnixTimeMilliseconds(root.GetProperty("base").GetInt64()),
                FairHours.Default), null);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or IOException)
        {
            return (null, new Refusal(ExitCodes.Usage, Say.With($"{file} cannot be read: {error.Message}")));
        }
    }

    /// <summary>Notes how far the demonstration has come: a gateway that is started again meanwhile then leaves its time alone.</summary>
    public static void NoteReached(string dataFolder, DateTimeOffset fairUtc)
    {
        string file = Path.Combine(dataFolder, "demo-clock-reached");
        // The gateway writes it too, by way of another name.
        string next = file + ".simulator";
        try
        {
            File.WriteAllText(next, fairUtc.ToString("O", CultureInfo.InvariantCulture));
            File.Move(next, file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A full disk must not end the demonstration; the next second tries again.
        }
    }
}
