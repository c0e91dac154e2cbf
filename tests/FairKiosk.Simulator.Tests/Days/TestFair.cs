using FairKiosk.Simulator.Counting;
using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Readers;
using FairKiosk.Simulator.Running;
using FairKiosk.Simulator.Visitors;
using FairKiosk.Storage;
using FairKiosk.Testing;

namespace FairKiosk.Simulator.Tests.Days;

/// <summary>A whole pavilion in one process and in stepped time: readers, network and gateway move from one event to the next.</summary>
internal sealed class TestFair : IDisposable
{
    public static readonly DateOnly Tuesday = new(2026, 11, 17);

    private static readonly byte[] CommandKey = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    // These tests are about counts, not about power cuts: where there is memory to write to, a day takes seconds instead of minutes.
    private static readonly string Place = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private readonly string _root = Directory.CreateDirectory(Path.Combine(Place, Path.GetRandomFileName())).FullName;
    private Hall _hall;
    private int _entropies;

    public TestFair(SimulationOptions options, FaultPlan? faults = null, Func<ReaderPlan, VirtualReaderOptions, VirtualReaderOptions>? change = null)
    {
        Options = options;
        Time = new StepTime(options.Hours.OpensAtUtc(options.Day));
        Network = new Network(Time, faults ?? FaultPlan.None);
        Ledger = new Ledger(options.Hours, options.Booths, options.Readers);
        Readers = options.Readers.Select((reader, i) => Create(reader, i, change)).ToDictionary(reader => reader.ReaderId, StringComparer.Ordinal);
        _hall = new Hall(Readers, () => Time.NowUtc);
        DataFolder = Folder("data");
    }

    public SimulationOptions Options { get; }

    public StepTime Time { get; }

    public Network Network { get; }

    public Ledger Ledger { get; }

    public IReadOnlyDictionary<string, VirtualReader> Readers { get; }

    public string DataFolder { get; private set; }

    public TestGateway? Gateway { get; private set; }

    public FairDatabase Database => Gateway!.Database;

    public void StartGateway() => Gateway = new TestGateway(DataFolder, Time, Network, Options);

    public void StopGateway()
    {
        Network.Attach(null);
        Gateway?.Dispose();
        Gateway = null;
    }

    /// <summary>A copy of the data folder as it lies on the disk; the gateway must be stopped.</summary>
    public string CopyData(string name)
    {
        string copy = Folder(name);
        foreach (string file in Directory.GetFiles(DataFolder))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    public void UseData(string folder) => DataFolder = folder;

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public void SwitchOnReaders()
    {
        foreach (VirtualReader reader in Readers.Values)
        {
            reader.PowerOn(Time.NowUtc);
        }
    }

    /// <summary>Other readers take the place of the fair's own.</summary>
    public Hall With(params VirtualReader[] readers) =>
        _hall = new Hall(readers.ToDictionary(reader => reader.ReaderId, StringComparer.Ordinal), () => Time.NowUtc);

    public void Open(FairDayPlan plan) => _hall.Day = new FairDayRunner(plan, Readers, Ledger);

    public async Task RunUntilAsync(DateTimeOffset untilUtc)
    {
        while (true)
        {
            DateTimeOffset next = Earlier(_hall.NextDueAtUtc, Network.NextDeliveryAtUtc);
            if (next > untilUtc)
            {
                Time.MoveTo(untilUtc);
                return;
            }

            Time.MoveTo(next);
            await Network.DeliverAsync();
            _hall.Step();
        }
    }

    public Task RunForAsync(TimeSpan time) => RunUntilAsync(Time.NowUtc + time);

    /// <summary>Lets the readers deliver and the network run empty of what is late; fails when that takes longer.</summary>
    public async Task RunUntilDeliveredAsync(TimeSpan atMost)
    {
        DateTimeOffset limit = Time.NowUtc + atMost;
        do
        {
            await RunForAsync(TimeSpan.FromSeconds(10));
        }
        while (Time.NowUtc < limit && _hall.Waiting > 0);
        Assert.Equal(0, _hall.Waiting);
    }

    /// <summary>A visitor is scanned now; the ledger takes note.</summary>
    public Answer Scan(string readerId, Visitor visitor)
    {
        PlannedAction action = new(Time.NowUtc, readerId, ActionKind.Scan) { Visitor = visitor };
        Answer answer = Readers[readerId].Present(Time.NowUtc, visitor, BadgeFace.Qr);
        Ledger.Answered(action, answer);
        return answer;
    }

    public void Dispose()
    {
        StopGateway();
        foreach (VirtualReader reader in Readers.Values)
        {
            reader.Close();
        }

        Directory.Delete(_root, recursive: true);
    }

    public VirtualReader Create(ReaderPlan reader, int number, Func<ReaderPlan, VirtualReaderOptions, VirtualReaderOptions>? change = null, MemoryJournalStore? store = null)
    {
        VirtualReaderOptions options = new()
        {
            ReaderId = reader.ReaderId,
            Config = TestGateway.ConfigOf(Options, reader.ReaderId),
            CommandKey = CommandKey,
            Quirk = reader.Quirk,
            // Half of the readers find a time service, the others have the gateway's receipts only.
            Wall = reader.Quirk == ReaderQuirk.WrongClock ? WallClock.ThreeHoursOff : number % 2 == 0 ? WallClock.Right : null,
            DriftPpm = Dice.For(Options.Seed, 0, number, Dice.Reader).Next(-40, 41),
            OnBattery = reader.Quirk == ReaderQuirk.BatterySwap,
        };
        return new VirtualReader(
            change?.Invoke(reader, options) ?? options,
            new SeededEntropy((Options.Seed * 1000) + ++_entropies),
            inbox => Network.Connection(reader.ReaderId, inbox),
            store: store);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
