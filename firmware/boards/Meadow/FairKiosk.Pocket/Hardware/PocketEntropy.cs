using System.Security.Cryptography;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Pocket.Hardware;

/// <summary>Random bytes of the system.</summary>
internal sealed class PocketEntropy : IEntropy
{
    public void Fill(byte[] buffer) => RandomNumberGenerator.Fill(buffer);
}
