using System.Globalization;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>Battery and mains as the kernel tells them in /sys/class/power_supply.</summary>
internal sealed class PowerSupply(string folder = "/sys/class/power_supply")
{
    /// <summary>Percent of the first battery, -1 without one; and whether the machine runs on mains. Without any supply it is taken to be plugged in.</summary>
    public (int BatteryPercent, bool Mains) Read()
    {
        var battery = -1;
        bool? online = null;
        foreach (var supply in Supplies())
        {
            switch (Text(supply, "type"))
            {
                case "Battery" when battery < 0 && int.TryParse(Text(supply, "capacity"), CultureInfo.InvariantCulture, out var percent):
                    battery = Math.Clamp(percent, 0, 100);
                    break;
                case "Mains" or "USB":
                    online = (online ?? false) || Text(supply, "online") == "1";
                    break;
                default:
                    break;
            }
        }

        return (battery, online ?? battery < 0);
    }

    private static string Text(string supply, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(supply, name)).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    private string[] Supplies() => Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder).Order(StringComparer.Ordinal).ToArray() : [];
}
