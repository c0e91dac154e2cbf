using System.Security.Cryptography;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>The kernel's random bytes.</summary>
internal sealed class SystemEntropy : IEntropy
{
    public void Fill(byte[] buffer) => RandomNumberGenerator.Fill(buffer);
}
