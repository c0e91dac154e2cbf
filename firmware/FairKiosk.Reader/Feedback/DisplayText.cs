using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Feedback;

/// <summary>What the lower line of a display says to a signal.</summary>
internal static class DisplayText
{
    internal const string NoScan = "Scan a badge first";
    internal const string TooLate = "Too late, scan the badge again";
    internal const string OtherPavilion = "Another pavilion's code";
    internal const string Test = "Test, not counted";
    internal const string UnknownCommand = "Unknown code";

    internal static string For(Signal signal) => signal switch
    {
        Signal.Accepted => "Kept",
        Signal.Duplicate => "Already read",
        Signal.Unreadable => "Not readable",
        Signal.Wait => "Please wait",
        Signal.Offline => "Offline, scans are kept here",
        Signal.NotStored => "Not stored at the gateway yet",
        Signal.JournalNearlyFull => "Little room left",
        Signal.Identify => "This reader",
        Signal.Ready => "Ready",
        Signal.StaffKnown => "Hello",
        _ => "Not kept",
    };
}
