using System.Globalization;
using System.Text;
using QRCoder;

namespace FairKiosk.Gateway.Labels;

/// <summary>A QR code as the path of an SVG picture, one unit a module, with its quiet zone.</summary>
/// <param name="Size">Width and height.</param>
internal sealed record QrPath(string Path, int Size)
{
    public static QrPath Of(string text)
    {
        using QRCodeGenerator generator = new();
        using QRCodeData code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        StringBuilder path = new();
        for (int row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (int column = 0; column < code.ModuleMatrix.Count; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return new QrPath(path.ToString(), code.ModuleMatrix.Count);
    }
}
