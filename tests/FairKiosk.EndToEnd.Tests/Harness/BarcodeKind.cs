namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>A way to print and to read a code.</summary>
/// <param name="Aim">What a scanner tells of it, by AIM.</param>
/// <param name="Zint">zint's name of the symbology; null: qrencode prints it.</param>
/// <param name="MostBytes">The most that is printed so.</param>
/// <param name="IsReadByZBar">ZBar reads it, otherwise ZXing.</param>
internal sealed record BarcodeKind(string Aim, string? Zint, int MostBytes, bool IsReadByZBar = false)
{
    public static BarcodeKind QrCode { get; } = new("]Q1", null, 1500);

    public static BarcodeKind QrCodeByZBar { get; } = new("]Q1", "QRCODE", 1500, IsReadByZBar: true);

    /// <summary>With the mark that its bytes are UTF-8.</summary>
    public static BarcodeKind QrCodeMarkedUtf8 { get; } = new("]Q1", "QRCODE", 1500) { Options = ["--eci=26"] };

    public static BarcodeKind DataMatrix { get; } = new("]d1", "DATAMATRIX", 1000);

    public static BarcodeKind Aztec { get; } = new("]z0", "AZTEC", 1000);

    public static BarcodeKind Pdf417 { get; } = new("]L2", "PDF417", 800);

    public static BarcodeKind Code128 { get; } = new("]C0", "CODE128", 40);

    public static BarcodeKind Code39 { get; } = new("]A0", "CODE39", 30);

    public static BarcodeKind InterleavedTwoOfFive { get; } = new("]I0", "C25INTER", 30);

    public static BarcodeKind Ean13 { get; } = new("]E0", "EANX", 13);

    public string[] Options { get; init; } = [];
}
