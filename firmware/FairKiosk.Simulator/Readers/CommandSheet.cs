using System.Globalization;
using System.Text;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Readers;

/// <summary>The booth's printed sheet of command barcodes: FK:verb[:value]:check, the check keyed for the pavilion.</summary>
internal static class CommandSheet
{
    public const string Symbology = "]C0";

    public static byte[] Barcode(byte[] key, string mark, string value)
    {
        string command = value.Length == 0 ? $"FK:{mark}" : $"FK:{mark}:{value}";
        byte[] bytes = Encoding.UTF8.GetBytes(command);
        string check = SipHash.Compute(key, bytes, 0, bytes.Length).ToString("x16", CultureInfo.InvariantCulture)[..8];
        return Encoding.UTF8.GetBytes($"{command}:{check}");
    }
}
