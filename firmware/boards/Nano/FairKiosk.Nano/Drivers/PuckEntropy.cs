using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Drivers;

/// <summary>The chip's own noise: nanoFramework's <see cref="Random"/> draws from the generator of the ESP32.</summary>
public sealed class PuckEntropy : IEntropy
{
    private readonly Random _random = new();

    /// <inheritdoc />
    public void Fill(byte[] buffer) => _random.NextBytes(buffer);
}
