using System.Diagnostics;
using System.Globalization;

namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>Prints codes as pictures and reads them back, with other people's programs only: zint and qrencode print, ZXing and ZBar read.</summary>
internal sealed class BarcodePrinter(string folder)
{
    private int _pictures;

    /// <summary>What the reading program makes of the picture of these bytes.</summary>
    public async Task<byte[]> PrintAndReadAsync(BarcodeKind kind, byte[] data)
    {
        var picture = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _pictures)}.png"));
        var content = Path.ChangeExtension(picture, ".bin");
        await File.WriteAllBytesAsync(content, data);
        if (kind.Zint is { } symbology)
        {
            await RunAsync("zint", ["--binary", "-b", symbology, .. kind.Options, "-i", content, "-o", picture, "--scale=3", "--quietzones"]);
        }
        else
        {
            await RunAsync("qrencode", ["-8", "-l", "M", "-s", "4", "-r", content, "-o", picture]);
        }

        return kind.IsReadByZBar
            ? await RunAsync("zbarimg", ["-q", "--raw", "--oneshot", "-Sbinary", picture])
            : await RunAsync("ZXingReader", ["-bytes", picture]);
    }

    private static async Task<byte[]> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var said = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(said);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said.ToArray() : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await errors}");
    }
}
