namespace FairKiosk.Hardware.Schematics;

/// <summary>How KiCad 6 writes texts.</summary>
internal static class KicadText
{
    public static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal)}\"";

    /// <summary>A slash parts sheets in the name of a net; one that belongs to the name is written out.</summary>
    public static string NetName(string name) => name.Replace("/", "{slash}", StringComparison.Ordinal);

    public static string FromNetName(string written) => written.Replace("{slash}", "/", StringComparison.Ordinal);
}
