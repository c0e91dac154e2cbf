using FairKiosk.Simulator.Counting;
using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Readers;
using FairKiosk.Simulator.Running;
using FairKiosk.Simulator.Texts;
using FairKiosk.Simulator.Time;
using FairKiosk.Simulator.Visitors;

namespace FairKiosk.Simulator.Cli;

/// <summary>From the command line's wishes to a running simulation and its exit code.</summary>
internal sealed class SimulatorHost(TimeProvider time, TextWriter errors)
{
    private static readonly TimeSpan BrokerPatience = TimeSpan.FromSeconds(15);

    public async Task<int> RunAsync(SimulatorArguments arguments, CancellationToken stop)
    {
        SimulatorVoice voice = new(arguments.Quiet, FairHours.Default);
        (Pavilion? pavilion, Refusal? refusal) = Prepare(arguments, voice);
        if (pavilion is null)
        {
            await errors.WriteLineAsync(refusal!.Message);
            return refusal.ExitCode;
        }

        SimulationSetup setup = pavilion.Setup;
        using Simulation simulation = new(setup, time, voice.Report);
        if (!await simulation.ConnectAsync(BrokerPatience, stop))
        {
            return stop.IsCancellationRequested ? ExitCodes.Success : await NoBrokerAsync(pavilion);
        }

        (string booths, string readers) = (Counted.Of(setup.Booths.Count, "booth"), Counted.Of(setup.Readers.Count, "reader"));
        voice.Tell(Say.With($"Simulating {booths} and {readers} at {setup.Clock.Speed:0.##} times real time. Ctrl-C stops."));
        LedgerReport report = await voice.WatchAsync(() => simulation.RunAsync(stop));
        (string visitors, string visits, string meetings) = (Counted.Of(report.Fair.Visitors, "visitor"), Counted.Of(report.Fair.Visits, "visit"), Counted.Of(report.Fair.Meetings, "meeting"));
        voice.Tell(Say.With($"Stopped: {visitors}, {visits}, {meetings}."));
        long waiting = report.Readers.Sum(reader => reader.Waiting);
        if (waiting > 0)
        {
            string events = Counted.Of(waiting, "event");
            await errors.WriteLineAsync(Say.With($"{events} could not be delivered before the stop."));
        }

        return ExitCodes.Success;
    }

    private (Pavilion? Pavilion, Refusal? Refusal) Prepare(SimulatorArguments arguments, SimulatorVoice voice)
    {
        (IReadOnlyList<Activation> activations, Refusal? refusal) = ActivationFolder.Read(arguments.DataFolder);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        (DemoClock? demoClock, refusal) = DemoClockFile.Read(arguments.DataFolder);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        if (demoClock is null && arguments.Speed is not (null or 1))
        {
            return (null, new Refusal(
                ExitCodes.CannotStart,
                Say.With(
                    $"{DemoClockFile.PathIn(arguments.DataFolder)} is missing, so the gateway runs in real time and --speed {arguments.Speed} cannot be. Start the gateway with --demo, or leave --speed out.")));
        }

        if (demoClock is not null && arguments.Speed is double speed && speed != demoClock.Speed)
        {
            voice.Tell(Say.With($"The demo's clock runs at {demoClock.Speed:0.##} times real time; --speed {speed:0.##} is not used."));
        }

        (IReadOnlyList<BoothPlan> booths, IReadOnlyList<ReaderPlan> readers, refusal) = Choose(activations, arguments);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        if (arguments.LedgerFile is string ledger && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(ledger))))
        {
            return (null, new Refusal(ExitCodes.Usage, Say.With($"--ledger {ledger}: there is no such folder.")));
        }

        return (Create(arguments, activations, booths, readers, demoClock ?? (IFairClock)new RealClock()), null);
    }

    private Pavilion Create(
        SimulatorArguments arguments, IReadOnlyList<Activation> activations, IReadOnlyList<BoothPlan> booths, IReadOnlyList<ReaderPlan> readers, IFairClock clock)
    {
        Dictionary<string, Activation> byId = activations.ToDictionary(activation => activation.ReaderId, StringComparer.Ordinal);
        List<MosquittoReaderConnection> connections = [];
        SimulationSetup setup = new()
        {
            Booths = booths,
            Readers = SimulationOptions.WithQuirks(readers),
            Clock = clock,
            ClockSetAnew = () => Newer(arguments.DataFolder, ref clock),
            NoteReached = fairUtc =>
            {
                if (clock is DemoClock)
                {
                    DemoClockFile.NoteReached(arguments.DataFolder, fairUtc);
                }
            },
            Seed = arguments.Seed,
            StopAtRealUtc = StopAt(arguments, clock),
            LedgerFile = arguments.LedgerFile is null ? null : new LedgerFile(Path.GetFullPath(arguments.LedgerFile)),
            CreateReader = (reader, wake) => new VirtualReader(
                OptionsOf(byId[reader.ReaderId], reader, clock.Speed, arguments.Seed, Array.IndexOf([.. readers.Select(r => r.ReaderId)], reader.ReaderId)),
                new SystemEntropy(),
                inbox =>
                {
                    MosquittoReaderConnection connection = new(byId[reader.ReaderId], inbox);
                    connections.Add(connection);
                    return connection;
                },
                wake),
        };
        return new Pavilion(setup, byId[readers[0].ReaderId], connections);
    }

    // A gateway that was started again goes on with the demo's time from where it stopped.
    private static DemoClock? Newer(string dataFolder, ref IFairClock known)
    {
        (DemoClock? clock, _) = DemoClockFile.Read(dataFolder);
        if (clock is null || clock.Equals(known))
        {
            return null;
        }

        known = clock;
        return clock;
    }

    private static VirtualReaderOptions OptionsOf(Activation activation, ReaderPlan reader, double speed, int seed, int number) => new()
    {
        ReaderId = reader.ReaderId,
        Config = activation.Config,
        CommandKey = activation.CommandKey,
        Quirk = reader.Quirk,
        Wall = reader.Quirk == ReaderQuirk.WrongClock ? WallClock.ThreeHoursOff : WallClock.Right,
        // Fast as the fair runs, a network's milliseconds are seconds there, more than an answer may take to set a clock by. So in
        // the end every reader finds a time service, and the hours before follow from it.
        TimeServiceAfter = reader.Quirk == ReaderQuirk.BatterySwap ? TimeSpan.FromHours(1) : TimeSpan.FromHours(4),
        // Cheap quartzes are within 40 millionths.
        DriftPpm = Dice.For(seed, 0, number, Dice.Reader).Next(-40, 41),
        OnBattery = reader.Quirk == ReaderQuirk.BatterySwap || reader.ReaderId.StartsWith("pocket", StringComparison.Ordinal),
        Speed = speed,
    };

    private static (IReadOnlyList<BoothPlan> Booths, IReadOnlyList<ReaderPlan> Readers, Refusal? Refusal) Choose(
        IReadOnlyList<Activation> activations, SimulatorArguments arguments)
    {
        List<BoothPlan> booths = [.. activations.Where(activation => activation.Config.Station is not ("" or DemoMeetings.Table))
            .DistinctBy(activation => activation.Config.Station).Select(activation => DemoPavilion.BoothOf(activation.Config.Station, activation.Config.StationName))];
        if (booths.Count < Math.Max(1, arguments.Booths ?? 0))
        {
            return ([], [], TooMany("--booths", arguments.Booths ?? 1, Counted.Of(booths.Count, "booth", " with a reader")));
        }

        booths = [.. booths.Take(arguments.Booths ?? booths.Count)];
        List<ReaderPlan> readers = [.. activations
            .Where(activation => activation.Config.Station == DemoMeetings.Table || booths.Exists(booth => booth.StationId == activation.Config.Station))
            .Select(activation => new ReaderPlan(activation.ReaderId, activation.Config.Station))];
        if (readers.Count < (arguments.Readers ?? 0))
        {
            return ([], [], TooMany("--readers", arguments.Readers ?? 1, Counted.Of(readers.Count, "activated reader")));
        }

        readers = [.. readers.Take(arguments.Readers ?? readers.Count)];
        return ([.. booths.Where(booth => readers.Exists(reader => reader.StationId == booth.StationId))], readers, null);
    }

    private static Refusal TooMany(string option, int wanted, string there) =>
        new(ExitCodes.Usage, Say.With($"{option} {wanted}: the data folder has only {there}."));

    private DateTimeOffset? StopAt(SimulatorArguments arguments, IFairClock clock)
    {
        DateTimeOffset realUtc = time.GetUtcNow();
        DateTimeOffset? stop = arguments.Minutes is int minutes ? realUtc + (TimeSpan.FromMinutes(minutes) / clock.Speed) : null;
        if (arguments.Until is not TimeOnly until)
        {
            return stop;
        }

        FairHours hours = FairHours.Default;
        DateTimeOffset fairUtc = clock.FairTimeAt(realUtc);
        DateOnly day = hours.DayOf(fairUtc);
        DateTimeOffset at = hours.ToUtc(day, until) > fairUtc ? hours.ToUtc(day, until) : hours.ToUtc(day.AddDays(1), until);
        DateTimeOffset untilRealUtc = clock.RealTimeOf(at);
        return stop < untilRealUtc ? stop : untilRealUtc;
    }

    private async Task<int> NoBrokerAsync(Pavilion pavilion)
    {
        string trouble = pavilion.Connections.Select(connection => connection.LastTrouble).FirstOrDefault(trouble => trouble.Length > 0) ?? "";
        string why = trouble.Length > 0 ? $" ({trouble})" : "";
        await errors.WriteLineAsync(Say.With($"No broker lets the readers in at {pavilion.First.Host}:{pavilion.First.Port}{why}. Is the gateway running?"));
        return ExitCodes.CannotStart;
    }

    private sealed record Pavilion(SimulationSetup Setup, Activation First, IReadOnlyList<MosquittoReaderConnection> Connections);
}
