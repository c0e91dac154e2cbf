using System.Text;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Readers;

/// <summary>The booth's printed sheet of command barcodes.</summary>
internal static class CommandSheet
{
    public const string Symbology = "]Q1";

    public static byte[] Barcode(byte[] key, string mark, string value) => Encoding.ASCII.GetBytes(CommandBarcode.Text(key, mark, value));
}
