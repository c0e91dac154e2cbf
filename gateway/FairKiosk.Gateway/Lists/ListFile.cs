using System.IO.Compression;
using System.Text;
using FairKiosk.Pavilions.Lists;

namespace FairKiosk.Gateway.Lists;

/// <summary>A list as a file: read from front to end as often as needed, never held in memory as a whole.</summary>
internal abstract class ListFile(string path, ListLimits limits)
{
    private const int HeadBytes = 4096;
    private const int SampleBytes = 1 << 20;

    protected string Path { get; } = path;

    protected ListLimits Limits { get; } = limits;

    /// <summary>How the text is written; null where the file says it itself, as a workbook does.</summary>
    public abstract Encoding? Encoding { get; }

    /// <summary>Looks at what the file is, whatever its name says.</summary>
    /// <param name="chosen">How the text is written, where somebody said so.</param>
    /// <exception cref="ListFaultException">It is no list.</exception>
    public static ListFile Open(string path, Encoding? chosen, ListLimits limits)
    {
        using var file = File.OpenRead(path);
        if (file.Length == 0)
        {
            throw new ListFaultException(ListFault.Empty);
        }

        if (file.Length > limits.MostBytes)
        {
            throw new ListFaultException(ListFault.TooLarge);
        }

        var head = new byte[HeadBytes];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (head.AsSpan().StartsWith("PK\x03\x04"u8) || head.AsSpan().StartsWith("PK\x05\x06"u8))
        {
            DemandUnpackable(file, limits);
            return new XlsxListFile(path, limits);
        }

        // Compound files: Excel before 2007, and newer workbooks under a password.
        if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new ListFaultException(ListFault.OldOrProtectedExcel);
        }

        return new CsvListFile(path, EncodingOf(file, head, chosen), limits);
    }

    /// <summary>Every row, empty ones included where the file has them.</summary>
    /// <param name="progress">Hears now and then how much of the file was read, from 0 to 1.</param>
    /// <exception cref="ListFaultException">It turned out to be broken or too large; also while the rows are read.</exception>
    public IEnumerable<ListRow> Rows(Action<double>? progress = null)
    {
        var count = 0;
        foreach (var row in Read(progress ?? (_ => { })))
        {
            if (++count > Limits.MostRows)
            {
                throw new ListFaultException(ListFault.TooManyRows);
            }

            yield return row;
        }
    }

    protected abstract IEnumerable<ListRow> Read(Action<double> progress);

    protected string Cut(string cell) => cell.Length > Limits.LongestCell ? cell[..(Limits.LongestCell + 1)] : cell;

    // What the directory of the archive says binds the reading of each part, too.
    private static void DemandUnpackable(FileStream file, ListLimits limits)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Sum(entry => (decimal)entry.Length) > limits.MostUnpackedBytes)
            {
                throw new ListFaultException(ListFault.TooLarge);
            }
        }
        catch (InvalidDataException e)
        {
            throw new ListFaultException(ListFault.BrokenExcel, inner: e);
        }
    }

    private static Encoding EncodingOf(FileStream file, ReadOnlySpan<byte> head, Encoding? chosen)
    {
        var marked = Marked(head);
        if (marked is null && (head.Contains((byte)0) || head.StartsWith("%PDF"u8)) && chosen is null)
        {
            throw new ListFaultException(ListFault.NotATable);
        }

        return chosen ?? marked ?? Detected(file);
    }

    private static Encoding? Marked(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    // UTF-8 is its own proof if all of the file is. Else the lines from the first letter on that is none of ASCII tell.
    private static Encoding Detected(FileStream file)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[SampleBytes];
        var letters = new char[SampleBytes + 1];
        using var sample = new MemoryStream();
        var isUtf8 = true;
        while (file.Read(bytes) is > 0 and var count && (isUtf8 || sample.Length < SampleBytes))
        {
            var read = bytes.AsSpan(0, count);
            try
            {
                _ = isUtf8 ? strict.GetChars(read, letters, flush: file.Position == file.Length) : 0;
            }
            catch (DecoderFallbackException)
            {
                isUtf8 = false;
            }

            if (sample.Length > 0)
            {
                sample.Write(read[..Math.Min(count, SampleBytes - (int)Math.Min(sample.Length, SampleBytes))]);
            }
            else if (read.IndexOfAnyInRange((byte)0x80, byte.MaxValue) is >= 0 and var first)
            {
                sample.Write(read[(read[..first].LastIndexOf((byte)'\n') + 1)..]);
            }
        }

        if (isUtf8)
        {
            return Encoding.UTF8;
        }

        var lines = sample.GetBuffer().AsSpan(0, (int)sample.Length);
        return ListCharset.Of(sample.Length >= SampleBytes && lines.LastIndexOf((byte)'\n') is > 0 and var end ? lines[..end] : lines)
            ?? throw new ListFaultException(ListFault.UnknownCharset);
    }
}
