using System.Security.Cryptography;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Broker;

/// <summary>The pavilion's key for command barcodes: readers check with it what code sheets were printed with.</summary>
internal sealed class CommandKeyFile(string dataFolder)
{
    /// <summary>The key in hex digits, as activation files hold it; made at the first use.</summary>
    public string ReadOrCreate()
    {
        string path = Path.Combine(dataFolder, "command.key");
        if (!File.Exists(path))
        {
            PrivateFile.Write(path, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SipHash.KeyBytes)));
        }

        return File.ReadAllText(path).Trim();
    }
}
