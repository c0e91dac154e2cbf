using FairKiosk.Reader;
using FairKiosk.Wire;

namespace FairKiosk.Nano.Tests;

/// <summary>Command barcodes: their check is arithmetic in 64 bits, which small runtimes do in software.</summary>
internal static class CommandCases
{
    internal static void Run(CaseSheet sheet)
    {
        sheet.Case("A command barcode marks the last scan, and one of another pavilion is refused", Obeyed);
        sheet.Case("A staff code names who holds the reader", Staff);
    }

    private static void Obeyed()
    {
        var bench = new Bench();
        Require.That(bench.Core.Present(Hot(), 0, Hot().Length, "") == ScanOutcome.CommandRefused, "before any badge");
        bench.Present("A");
        Require.That(bench.Core.Present(Hot(), 0, Hot().Length, "") == ScanOutcome.CommandAccepted, "after a badge");
        var other = Utf8.GetBytes(CommandBarcode.Text(new byte[16], Marks.Rating, "hot"));
        Require.That(bench.Core.Present(other, 0, other.Length, "") == ScanOutcome.OtherPavilion, "with another key");
        Require.Same(3, bench.Core.Head, "events");
    }

    private static void Staff()
    {
        var bench = new Bench();
        var code = Utf8.GetBytes(CommandBarcode.Text(Bench.Key, CommandBarcode.Staff, "田中 健太"));
        Require.That(bench.Core.Present(code, 0, code.Length, "") == ScanOutcome.StaffKnown, "the code");
        Require.Same("田中 健太", bench.Core.Operator, "who holds it");
        Require.Same("田中 健太", bench.Lamp.Line, "the display");
    }

    private static byte[] Hot() => Utf8.GetBytes(CommandBarcode.Text(Bench.Key, Marks.Rating, "hot"));
}
