using FairKiosk.Parts.Loop;
using FairKiosk.Reader;
using FairKiosk.Wire;

namespace FairKiosk.Nano.Drivers;

/// <summary>The configuration that came last, in a file.</summary>
public sealed class ConfigFile : IConfigStore
{
    private readonly string _path;

    /// <summary>Names it; nothing is read yet.</summary>
    /// <param name="path">Where it lies.</param>
    public ConfigFile(string path)
    {
        _path = path;
    }

    /// <summary>Reads it.</summary>
    /// <returns>What was kept; without that, what a new reader does.</returns>
    public ReaderConfig Kept()
    {
        try
        {
            var kept = File.Exists(_path) ? File.ReadAllBytes(_path) : [];
            return ConfigCodec.Decode(kept, 0, kept.Length) ?? new ReaderConfig();
        }
        catch (Exception)
        {
            return new ReaderConfig();
        }
    }

    /// <inheritdoc />
    public void KeepConfig(byte[] payload)
    {
        try
        {
            File.WriteAllBytes(_path, payload);
        }
        catch (Exception)
        {
            // The flash is full, or fails: the board throws plain exceptions. The reader follows it all the same, and the broker sends it again after the next start.
        }
    }
}
