using FairKiosk.Gateway.Texts;
using PdfSharp.Fonts;

namespace FairKiosk.Gateway.Labels;

/// <summary>Finds the fonts of printed sheets among those of the system. TrueType outlines only: PDFsharp embeds no others.</summary>
internal sealed class SheetFonts(string folder) : IFontResolver
{
    public const string Latin = "FairKiosk Latin";

    public const string Japanese = "FairKiosk Japanese";

    private static readonly SheetFonts System = new("/usr/share/fonts");

    private static readonly Lock Once = new();

    /// <summary>Tells PDFsharp where fonts come from; it keeps one resolver for the whole process.</summary>
    public static void Install()
    {
        lock (Once)
        {
            GlobalFontSettings.FontResolver ??= System;
        }
    }

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => familyName switch
    {
        Latin => new FontResolverInfo(isBold ? "latin-bold" : "latin"),
        // The one free Japanese font with outlines that can be embedded has no bold cut.
        Japanese => new FontResolverInfo("japanese", mustSimulateBold: isBold, mustSimulateItalic: false),
        _ => null,
    };

    /// <exception cref="FontMissingException">The font is not on this machine.</exception>
    public byte[]? GetFont(string faceName) => faceName switch
    {
        "latin" => Read("truetype/open-sans/OpenSans-Regular.ttf", "fonts-open-sans"),
        "latin-bold" => Read("truetype/open-sans/OpenSans-Bold.ttf", "fonts-open-sans"),
        "japanese" => Read("opentype/ipaexfont-gothic/ipaexg.ttf", "fonts-ipaexfont-gothic"),
        _ => null,
    };

    private byte[] Read(string file, string package)
    {
        string path = Path.Combine(folder, file);
        return File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new FontMissingException(Say.With($"A font for printed sheets is missing: {path}. Install it: sudo apt-get install {package}"));
    }
}
