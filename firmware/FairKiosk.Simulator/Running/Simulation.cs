using FairKiosk.Simulator.Counting;
using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Readers;
using FairKiosk.Simulator.Time;

namespace FairKiosk.Simulator.Running;

/// <summary>One fair day after the other in scaled real time, until it is stopped. All readers run in this one loop.</summary>
internal sealed class Simulation : IDisposable
{
    // Real time: how long a stop may take, and for how long without any broker it is worth waiting.
    private static readonly TimeSpan DeliveryPatience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan BrokerPatience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    private readonly SimulationSetup _setup;
    private readonly TimeProvider _time;
    private readonly Action<SimulationProgress> _report;
    private readonly WakeSignal _wake = new();
    private readonly Hall _hall;
    private readonly Ledger _ledger;
    private readonly DateOnly _firstDay;
    private IFairClock _clock;
    private DateOnly _day;
    private DateTimeOffset _reportDueAtRealUtc;

    public Simulation(SimulationSetup setup, TimeProvider time, Action<SimulationProgress> report)
    {
        _setup = setup;
        _clock = setup.Clock;
        _time = time;
        _report = report;
        _ledger = new Ledger(setup.Hours, setup.Booths, setup.Readers);
        _hall = new Hall(
            setup.Readers.ToDictionary(reader => reader.ReaderId, reader => setup.CreateReader(reader, _wake.Set), StringComparer.Ordinal),
            () => FairNow);
        _firstDay = setup.Hours.DayOf(FairNow);
    }

    private DateTimeOffset FairNow => _clock.FairTimeAt(_time.GetUtcNow());

    /// <summary>Switches the readers on and waits for the first to be connected; false when none is by then.</summary>
    public async Task<bool> ConnectAsync(TimeSpan patience, CancellationToken stop)
    {
        foreach (VirtualReader reader in _hall.Readers.Values)
        {
            reader.PowerOn(FairNow);
        }

        DateTimeOffset deadline = _time.GetUtcNow() + patience;
        while (!_hall.Readers.Values.Any(reader => reader.LinkIsUp))
        {
            if (_time.GetUtcNow() >= deadline || stop.IsCancellationRequested)
            {
                return false;
            }

            _hall.Step();
            await WaitAsync(stop);
        }

        return true;
    }

    /// <summary>Plays until the stop; then brings every reader on line and lets it deliver. Returns what still waits.</summary>
    public async Task<LedgerReport> RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && !(_time.GetUtcNow() >= _setup.StopAtRealUtc))
        {
            OpenTheDay();
            _hall.Step();
            Report();
            await WaitAsync(stop);
        }

        await DeliverAsync();
        LedgerReport report = ReportNow();
        _setup.LedgerFile?.Write(report);
        foreach (VirtualReader reader in _hall.Readers.Values)
        {
            reader.Close();
        }

        return report;
    }

    public void Dispose() => _wake.Dispose();

    private void OpenTheDay()
    {
        DateTimeOffset nowUtc = FairNow;
        DateOnly day = _setup.Hours.DayOf(nowUtc);
        if (day == _day)
        {
            return;
        }

        _day = day;
        FairDayPlan plan = FairDayPlan.Create(new SimulationOptions
        {
            Booths = _setup.Booths,
            Readers = _setup.Readers,
            Seed = _setup.Seed,
            Day = day,
            HasDayBefore = day > _firstDay,
            Hours = _setup.Hours,
        });
        FairDayRunner runner = new(plan, _hall.Readers, _ledger);
        runner.SkipTo(nowUtc);
        _hall.Day = runner;
    }

    private async Task DeliverAsync()
    {
        _hall.Day = null;
        foreach (VirtualReader reader in _hall.Readers.Values)
        {
            // The last chance to learn the time of what was scanned.
            reader.Clock.Wall = WallClock.Right;
            reader.PowerOn(FairNow);
            reader.Connect(FairNow);
        }

        DateTimeOffset begun = _time.GetUtcNow();
        do
        {
            _hall.Step();
            TimeSpan since = _time.GetUtcNow() - begun;
            bool anyBroker = _hall.Readers.Values.Any(reader => reader.LinkIsUp);
            if (since > DeliveryPatience || (since > BrokerPatience && !anyBroker))
            {
                return;
            }

            await WaitAsync(CancellationToken.None);
        }
        while (_hall.Waiting > 0);
    }

    private void Report()
    {
        DateTimeOffset realUtc = _time.GetUtcNow();
        if (realUtc < _reportDueAtRealUtc)
        {
            return;
        }

        _reportDueAtRealUtc = realUtc + ReportInterval;
        if (_setup.ClockSetAnew() is IFairClock clock)
        {
            Follow(clock);
        }

        _setup.NoteReached(FairNow);
        _setup.LedgerFile?.Write(ReportNow());
        CountReport today = _ledger.Count(_day);
        _report(new SimulationProgress(
            FairNow,
            today.Visitors,
            today.Visits,
            today.Meetings,
            _hall.Readers.Values.Count(reader => reader.LinkIsUp),
            _hall.Readers.Count,
            _hall.Waiting));
    }

    private void Follow(IFairClock clock)
    {
        _clock = clock;
        foreach (VirtualReader reader in _hall.Readers.Values.Where(reader => reader.HasPower))
        {
            reader.Restart(FairNow);
        }

        // What was played stays played; what lies before the new time was missed.
        _hall.Day?.SkipTo(FairNow);
    }

    private LedgerReport ReportNow() => _ledger.Report(_setup.Seed, FairNow, readerId => _hall.Readers[readerId].Waiting);

    private async Task WaitAsync(CancellationToken stop)
    {
        TimeSpan wait = (_hall.NextDueAtUtc - FairNow) / _clock.Speed;
        wait = wait > LongestWait ? LongestWait : wait;
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await _wake.WaitAsync(wait, stop);
        }
        catch (OperationCanceledException)
        {
            // The loops look at the token themselves.
        }
    }
}
