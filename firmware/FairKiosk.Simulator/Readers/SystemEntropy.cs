using System.Security.Cryptography;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Simulator.Readers;

/// <summary>The operating system's entropy: a second start must not use the journal ids of the first.</summary>
internal sealed class SystemEntropy : IEntropy
{
    public void Fill(byte[] buffer) => RandomNumberGenerator.Fill(buffer);
}
