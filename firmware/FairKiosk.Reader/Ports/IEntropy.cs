namespace FairKiosk.Reader.Ports;

/// <summary>Where journal ids and jitter come from.</summary>
public interface IEntropy
{
    /// <summary>Fills a buffer with bytes that no other reader, and no earlier start of this one, gets: a hardware or operating system source.</summary>
    /// <param name="buffer">The buffer to fill.</param>
    void Fill(byte[] buffer);
}
