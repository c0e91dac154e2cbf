using FairKiosk.Simulator.Counting;
using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Running;
using FairKiosk.Simulator.Texts;
using Spectre.Console;

namespace FairKiosk.Simulator.Cli;

/// <summary>What the simulator says while it runs: a status line on a terminal, one line for each hour of the fair elsewhere.</summary>
internal sealed class SimulatorVoice(bool quiet, FairHours hours)
{
    private readonly bool _live = !quiet && !Console.IsOutputRedirected;
    private StatusContext? _status;
    private DateTime _hour;

    public void Tell(string line)
    {
        if (!quiet)
        {
            Console.Out.WriteLine(line);
        }
    }

    public Task<LedgerReport> WatchAsync(Func<Task<LedgerReport>> run) => _live
        ? AnsiConsole.Status().StartAsync(Say.Plain("The hall opens."), status =>
        {
            _status = status;
            return run();
        })
        : run();

    public void Report(SimulationProgress progress)
    {
        DateTime local = hours.ToLocal(progress.FairTimeUtc).DateTime;
        (string visitors, string visits, string meetings) = (Counted.Of(progress.Visitors, "visitor"), Counted.Of(progress.Visits, "visit"), Counted.Of(progress.Meetings, "meeting"));
        string readers = Counted.Of(progress.Readers, "reader");
        string line = Say.With($"{local:yyyy-MM-dd HH:mm}  {visitors}, {visits}, {meetings}; {progress.ReadersOnline} of {readers} on line, {progress.Waiting} waiting");
        if (_live)
        {
            _status?.Status(Markup.Escape(line));
            return;
        }

        DateTime hour = local.Date.AddHours(local.Hour);
        if (hour != _hour)
        {
            _hour = hour;
            Tell(line);
        }
    }
}
