using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using FairKiosk.Parts.Scanning;
using FairKiosk.Reader.Linux.Hosting;
using FairKiosk.Reader.Linux.Keys;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Commands;

internal static class RunCommand
{
    public const string Details = """
        Sources:
          stdin                       one code per line; when the input ends, what waits is delivered (at most 30 s) and the reader stops
          serial:DEVICE[:BAUD]        a serial or USB scanner, 9600 baud unless said otherwise. Use a name below /dev/serial/by-id:
                                      it stays the same when the scanner is plugged in again
          keyboard:DEVICE             a scanner that types, below /dev/input/by-id. The reader takes it for itself: nothing that it
                                      scans is typed anywhere else. --keymap is the country that the scanner is set to
          nfc[:NAME]                  all NFC readers that pcscd knows, or those whose names contain NAME: the vCard, web address or text
                                      of a tag, else the card's UID. A card has to be taken away before the next scan
          module:NAME                 an NFC module that is wired to this machine, by its name in a plug-in (--plugin)
        Several scanners: one --source for each.
        A symbology prefix such as ]Q1 (AIM) is split off. Codes of several lines, such as vCards, need --framing stx.
        fairkiosk-reader scanners tells how to set up a scanner.

        Examples:
          fairkiosk-reader run --activation counter-1.json --state ./counter-1
          fairkiosk-reader run --activation counter-1.json --state ./counter-1 --source serial:/dev/ttyACM0 --bell
          fairkiosk-reader run --activation counter-1.json --state ./counter-1 --source serial:/dev/ttyUSB0:115200 --framing stx
          fairkiosk-reader run --activation counter-1.json --state ./counter-1 --source keyboard:/dev/input/by-id/usb-SCANNER-event-kbd --keymap de
          fairkiosk-reader run --activation counter-1.json --state ./counter-1 --source keyboard:/dev/input/event3 --source keyboard:/dev/input/event4
          fairkiosk-reader run --activation counter-1.json --state ./counter-1 --source nfc --page 8090
          fairkiosk-reader run --activation counter-1.json --state ./counter-1 --plugin FairKiosk.RaspberryPi.dll --source module:pn532 --part light --part buzzer
          fairkiosk-reader run --activation counter-1.json --state ./counter-1 --source nfc:ACR122U --source serial:/dev/ttyACM0
          printf 'badge-1\nbadge-2\n' | fairkiosk-reader run --activation counter-1.json --state ./counter-1 --events json

        With --events json standard output holds one JSON object per line; an outcome is written after its beep:
          {"outcome":"accepted","journal":"9f86d081884c7d65","seq":41,"symbology":"]Q1","data":"badge-1"}
          outcomes: accepted, duplicate, unreadable, journal-full, storage-failed, command-accepted, command-refused, staff-known, other-pavilion
        Other lines tell of the machinery: {"reader":…}, {"page":…}, {"link":…}, {"scanner":…}, {"station":…}, {"storage":…}, {"part":…}.

        Exit codes:
          0  stopped as asked   2  wrong arguments or an unreadable activation file
          3  no such scanner, a module or part that does not answer, a state folder in use or of another reader, libmosquitto missing,
             no NFC reader, pcscd or libpcsclite missing
        """;

    private const string About = "Runs the reader until Ctrl-C.";

    private static readonly Option<string> ActivationFile = new("--activation")
    {
        Description = Say.Plain("The reader's activation file, as the gateway wrote it."),
        HelpName = "file",
        Required = true,
    };

    private static readonly Option<string> State = StateOption.Create();

    private static readonly Option<IReadOnlyList<SourceText>?> Sources = new("--source")
    {
        Description = Say.Plain("Where codes come from; may be given several times [default: stdin]."),
        HelpName = "stdin|serial:DEVICE[:BAUD]|keyboard:DEVICE|nfc[:NAME]|module:NAME",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => SourceText.ParseAll(result.Tokens.Select(token => token.Value), out var why) ?? Refuse<IReadOnlyList<SourceText>>(result, why),
    };

    private static readonly Option<string[]> Plugins = new("--plugin")
    {
        Description = Say.Plain("A file that brings NFC modules and parts; may be given several times."),
        HelpName = "file",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string[]> Parts = new("--part")
    {
        Description = Say.Plain("Light, buzzer, screen or keys of a plug-in; may be given several times."),
        HelpName = "name",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<KeyMap?> KeyboardMap = new("--keymap")
    {
        Description = Say.Plain("The country that keyboard scanners are set to [default: us]."),
        HelpName = "us|de|jp|fr",
        CustomParser = result => KeyMaps.Named(result.Tokens[0].Value) ?? Refuse<KeyMap>(result, Say.With($"--keymap {result.Tokens[0].Value}: say us, de, jp or fr.")),
    };

    private static readonly Option<Framing?> FrameMarks = new("--framing")
    {
        Description = Say.Plain("What ends a code [default: cr, which is also Enter; lf for stdin]."),
        HelpName = "cr|lf|crlf|tab|stx",
        CustomParser = result => result.Tokens[0].Value switch
        {
            "cr" => Framing.Cr,
            "lf" => Framing.Lf,
            "crlf" => Framing.CrLf,
            "tab" => Framing.Tab,
            "stx" => Framing.Stx,
            var other => Refuse<Framing?>(result, Say.With($"--framing {other}: say cr, lf, crlf, tab or stx.")),
        },
    };

    private static readonly Option<int> IdleMillis = Number("--idle-millis", Say.Plain("How long a scanner may fall silent inside a code."), 500, 10, 60_000);

    private static readonly Option<int> Capacity = Number("--capacity-mib", Say.Plain("Room for the journal in MiB; 16 hold more than 20,000 scans."), 16, 1, 4096);

    private static readonly Option<string?> Events = new("--events")
    {
        Description = Say.Plain("Write outcomes for a program to standard output."),
        HelpName = "json",
        CustomParser = result => result.Tokens[0].Value is "json" ? "json" : Refuse<string?>(result, Say.With($"--events {result.Tokens[0].Value}: say json.")),
    };

    private static readonly Option<bool> Bell = new("--bell") { Description = Say.Plain("Ring the terminal's bell for every tone of the buzzer.") };

    // 0 is none.
    private static readonly Option<int> Page = new("--page")
    {
        Description = Say.Plain("Serve the reader's own page to this machine: http://localhost:PORT."),
        HelpName = "PORT|none",
        CustomParser = result => result.Tokens[0].Value switch
        {
            "none" => 0,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65_535 => port,
            var other => Refuse<int>(result, Say.With($"--page {other}: give a port, 1 to 65535, or none.")),
        },
    };

    public static Command Create()
    {
        Command command = new("run", Say.Plain(About)) { ActivationFile, State, Sources, Plugins, Parts, KeyboardMap, FrameMarks, IdleMillis, Capacity, Events, Bell, Page };
        command.SetAction(result => Run(Arguments(result)));
        return command;
    }

    private static int Run(RunArguments arguments)
    {
        using var reader = ReaderBuilder.Build(arguments, Console.OpenStandardInput, Console.OpenStandardOutput(), Console.Out, Console.Error);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        reader.Run();
        return ExitCodes.Success;

        void Stop(PosixSignalContext context)
        {
            // The loop ends by itself: the journal is closed cleanly first.
            context.Cancel = true;
            reader.Stop();
        }
    }

    private static RunArguments Arguments(ParseResult result) => new()
    {
        Activation = result.GetValue(ActivationFile)!,
        State = result.GetValue(State)!,
        Sources = result.GetValue(Sources) ?? [SourceText.Stdin],
        Plugins = result.GetValue(Plugins) ?? [],
        Parts = [.. (result.GetValue(Parts) ?? []).Distinct(StringComparer.Ordinal)],
        KeyMap = result.GetValue(KeyboardMap) ?? KeyMaps.Us,
        Framing = result.GetValue(FrameMarks),
        IdleMillis = result.GetValue(IdleMillis),
        CapacityMebibytes = result.GetValue(Capacity),
        EventsAsJson = result.GetValue(Events) is not null,
        Bell = result.GetValue(Bell),
        PagePort = result.GetValue(Page) is > 0 and var port ? port : null,
    };

    private static Option<int> Number(string name, string description, int otherwise, int from, int to) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number
            : Refuse<int>(result, Say.With($"{name} {result.Tokens[0].Value}: give a whole number, {from} to {to}.")),
    };

    private static T? Refuse<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
