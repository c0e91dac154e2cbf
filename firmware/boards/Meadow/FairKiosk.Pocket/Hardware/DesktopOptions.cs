namespace FairKiosk.Pocket.Hardware;

/// <summary>What a machine that stands in for a board has to be told.</summary>
public sealed class DesktopOptions
{
    /// <summary>Gets where activation and journal lie.</summary>
    public string DataFolder { get; private set; } = string.Empty;

    /// <summary>Gets the device of the card reader.</summary>
    public string RfidDevice { get; private set; } = string.Empty;

    /// <summary>Gets the device of the scan engine.</summary>
    public string ScannerDevice { get; private set; } = string.Empty;

    /// <summary>Reads them from a command line: <c>--data FOLDER --rfid DEVICE --scanner DEVICE</c>.</summary>
    /// <param name="arguments">The command line.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">One of them is missing.</exception>
    public static DesktopOptions Of(string[] arguments) => new()
    {
        DataFolder = Named("--data", arguments),
        RfidDevice = Named("--rfid", arguments),
        ScannerDevice = Named("--scanner", arguments),
    };

    private static string Named(string name, string[] arguments)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : throw new ArgumentException($"Say {name} and what.", nameof(arguments));
    }
}
