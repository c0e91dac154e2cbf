using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace FairKiosk.Gateway.Tests.Labels;

/// <summary>A sheet as a person holds it: rendered by poppler, its codes read by zbar. Neither shares a line with what made it.</summary>
internal sealed class PrintedSheet
{
    private const int DotsPerInch = 200;
    private const double PointsPerMillimetre = 72 / 25.4;

    private const double WidestSpace = 2 * PointsPerMillimetre;
    private const double HalfColumn = 15 * PointsPerMillimetre;

    private readonly string _folder;
    private readonly byte[] _grey;
    private readonly int _width;
    private readonly List<Word> _words;

    private PrintedSheet(string folder, byte[] pgm, List<Word> words)
    {
        _folder = folder;
        _words = words;
        // "P5", width, height, greatest grey, then a byte for each dot.
        string[] head = Encoding.ASCII.GetString(pgm, 0, 30).Split((char[])[' ', '\n'], 5);
        _width = int.Parse(head[1], CultureInfo.InvariantCulture);
        _grey = pgm[^(_width * int.Parse(head[2], CultureInfo.InvariantCulture))..];
    }

    public string Text => string.Join(' ', _words.Select(word => word.Text));

    public static async Task<PrintedSheet> ReadAsync(string pdf, string folder)
    {
        await Tool.RunAsync("pdftoppm", "-r", DotsPerInch.ToString(CultureInfo.InvariantCulture), "-gray", "-singlefile", pdf, Path.Combine(folder, "page"));
        string layout = await Tool.RunAsync("pdftotext", "-bbox", pdf, "-");
        List<Word> words = [.. XDocument.Parse(layout[layout.IndexOf("<html", StringComparison.Ordinal)..]).Descendants()
            .Where(element => element.Name.LocalName == "word")
            .Select(word => new Word(word.Value, Number(word, "xMin"), Number(word, "xMax"), Number(word, "yMin")))];
        return new PrintedSheet(folder, await File.ReadAllBytesAsync(Path.Combine(folder, "page.pgm")), words);
    }

    /// <summary>All codes on the page, in the order in which they are found.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync() => (await DecodeAsync([Path.Combine(_folder, "page.pgm")])).Select(found => found.Text).ToList();

    /// <summary>What a scanner reads that sees no more than the square of 30 mm over each caption; nothing where it sees two codes, or none.</summary>
    /// <param name="captions">Each caption, and whether it begins at the code's left edge instead of standing under its middle.</param>
    public async Task<IReadOnlyDictionary<string, string>> CodesOverAsync(IReadOnlyList<(string Caption, bool AtLeft)> captions)
    {
        List<string> files = [];
        for (int i = 0; i < captions.Count; i++)
        {
            Word line = Find(captions[i].Caption);
            double middle = captions[i].AtLeft ? line.Left + (10 * PointsPerMillimetre) : (line.Left + line.Right) / 2;
            string file = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"code-{i}.pgm"));
            await File.WriteAllBytesAsync(file, Cut(middle - HalfColumn, line.Top - (30 * PointsPerMillimetre)));
            files.Add(file);
        }

        return (await DecodeAsync(files)).GroupBy(found => found.File, found => found.Text, StringComparer.Ordinal).Where(codes => codes.Count() == 1)
            .ToDictionary(codes => captions[files.IndexOf(codes.Key)].Caption, codes => codes.Single(), StringComparer.Ordinal);
    }

    private static async Task<List<(string File, string Text)>> DecodeAsync(IReadOnlyList<string> files)
    {
        string found = await Tool.RunAsync("zbarimg", ["--nodbus", "--quiet", "--xml", "-Sdisable", "-Sqrcode.enable", .. files]);
        return [.. XDocument.Parse(found).Descendants().Where(element => element.Name.LocalName == "symbol")
            .Select(symbol => (symbol.Ancestors().First(element => element.Name.LocalName == "source").Attribute("href")!.Value, symbol.Value))];
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    // The first line of a caption. Its words follow each other closely, and a second line stands under its middle.
    private Word Find(string caption)
    {
        foreach (Word first in _words)
        {
            List<Word> line = [];
            foreach (Word word in _words.Where(word => Math.Abs(word.Top - first.Top) < 4 && word.Left >= first.Left).OrderBy(word => word.Left))
            {
                if (line.Count > 0 && word.Left - line[^1].Right > WidestSpace)
                {
                    break;
                }

                line.Add(word);
            }

            Word whole = new(string.Concat(line.Select(word => word.Text)), first.Left, line[^1].Right, first.Top);
            IEnumerable<string> below = _words
                .Where(word => word.Top - first.Top is > 4 and < 16 && Math.Abs(word.Left + word.Right - whole.Left - whole.Right) < 2 * HalfColumn)
                .OrderBy(word => word.Left).Select(word => word.Text);
            string wanted = caption.Replace(" ", "", StringComparison.Ordinal);
            if (whole.Text == wanted || whole.Text + string.Concat(below) == wanted)
            {
                return whole;
            }
        }

        throw new InvalidOperationException($"There is no caption '{caption}' on the sheet: {Text}");
    }

    private byte[] Cut(double left, double top)
    {
        const int Side = (int)(30 * PointsPerMillimetre * DotsPerInch / 72);
        int x = (int)(left * DotsPerInch / 72);
        int y = (int)(top * DotsPerInch / 72);
        List<byte> picture = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Side} {Side}\n255\n"))];
        for (int row = y; row < y + Side; row++)
        {
            picture.AddRange(_grey.AsSpan((row * _width) + x, Side));
        }

        return [.. picture];
    }

    private sealed record Word(string Text, double Left, double Right, double Top);
}
