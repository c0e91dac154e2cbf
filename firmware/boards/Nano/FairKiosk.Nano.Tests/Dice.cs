using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Tests;

/// <summary>Repeatable chance, the same on every runtime: xorshift (Marsaglia, "Xorshift RNGs", 2003).</summary>
internal sealed class Dice : IEntropy
{
    private uint _state;

    internal Dice(int seed)
    {
        _state = (uint)(seed * 7919) + 1;
    }

    public void Fill(byte[] buffer)
    {
        for (var i = 0; i < buffer.Length; i++)
        {
            buffer[i] = (byte)(Draw() >> 11);
        }
    }

    /// <summary>From 0 up to, not including, a bound.</summary>
    internal int Next(int bound) => (int)(Draw() % (uint)bound);

    private uint Draw()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }
}
