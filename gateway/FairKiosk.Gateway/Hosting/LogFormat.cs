namespace FairKiosk.Gateway.Hosting;

/// <summary>How what happened is written to standard output.</summary>
internal enum LogFormat
{
    /// <summary>A line for a person.</summary>
    Text,

    /// <summary>A JSON object a line, for a program that gathers logs.</summary>
    Json,
}
