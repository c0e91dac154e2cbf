using System.CommandLine;
using FairKiosk.Reader.Linux.Scanners;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Commands;

internal static class ScannersCommand
{
    public const string Details = """
        Examples:
          fairkiosk-reader scanners
          fairkiosk-reader scanners DS2208 | lp

        Settings bear the names of the makers' manuals; setup codes are in the manuals. No scanner has been tried with FairKiosk yet.

        Exit codes:
          0  shown   1  there is no such scanner in the table, or several kinds   2  wrong arguments
        """;

    private const string About = "Tells how to set up common 2D scanners: all of them, or for one a sheet to print.";

    private static readonly Argument<string[]> Model = new("model")
    {
        Description = Say.Plain("Maker or model, for example DS2208."),
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create()
    {
        Command command = new("scanners", Say.Plain(About)) { Model };
        command.SetAction(result => Show(string.Join(' ', result.GetValue(Model) ?? [])));
        return command;
    }

    private static int Show(string model)
    {
        if (model.Length == 0)
        {
            Console.Out.Write(ScannerSheet.Table());
            return ExitCodes.Success;
        }

        var families = ScannerFamilies.Named(model);
        if (families is [var family])
        {
            Console.Out.Write(ScannerSheet.For(family));
            return ExitCodes.Success;
        }

        var known = string.Join(", ", (families.Count == 0 ? ScannerFamilies.All : families).SelectMany(one => one.Models));
        Console.Error.WriteLine(families.Count == 0
            ? Say.With($"There is no scanner {model} in the table. Known are {known}.")
            : Say.With($"Several are called {model}: {known}. Say which."));
        return ExitCodes.Negative;
    }
}
