using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Readers;
using FairKiosk.Simulator.Tests.Days;
using FairKiosk.Simulator.Visitors;

namespace FairKiosk.Simulator.Tests.Readers;

public sealed class VirtualReaderTests : IDisposable
{
    private const string Reader = "counter-1";

    private readonly TestFair _fair = new(SimulationOptions.Demo(TestFair.Tuesday, booths: 1, readers: 1), change: (_, reader) => reader with { OnBattery = true });

    private VirtualReader Subject => _fair.Readers[Reader];

    public void Dispose() => _fair.Dispose();

    [Fact]
    public async Task What_was_accepted_survives_the_loss_of_the_battery()
    {
        _fair.SwitchOnReaders();
        Assert.Equal(Answer.Accepted, Scan(0));
        string journal = Subject.ActiveJournal;
        Subject.PowerOff(_fair.Time.NowUtc);
        Assert.Equal(Answer.Refused, Scan(1));
        Subject.PowerOn(_fair.Time.NowUtc);
        Assert.NotEqual(journal, Subject.ActiveJournal);
        _fair.StartGateway();
        await _fair.RunUntilDeliveredAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(1, _fair.Database.Live.Read(null).Visitors);
    }

    [Fact]
    public async Task A_battery_drains_over_the_day_and_is_full_after_a_swap()
    {
        _fair.SwitchOnReaders();
        int morning = Subject.Status()!.BatteryPercent;
        await _fair.RunForAsync(TimeSpan.FromHours(3.1));
        Assert.Equal(morning - 24, Subject.Status()!.BatteryPercent);
        Subject.PowerOff(_fair.Time.NowUtc);
        Subject.PowerOn(_fair.Time.NowUtc);
        Assert.Equal(100, Subject.Status()!.BatteryPercent);
    }

    [Fact]
    public void A_fair_whose_time_is_set_back_begins_a_new_boot()
    {
        _fair.SwitchOnReaders();
        Scan(0);
        string journal = Subject.ActiveJournal;
        DateTimeOffset earlier = _fair.Time.NowUtc - TimeSpan.FromMinutes(20);
        Subject.Restart(earlier);
        Assert.Equal((earlier, 0L), (Subject.Clock.TrueUtc, Subject.Clock.MonotonicMillis));
        Assert.NotEqual(journal, Subject.ActiveJournal);
        Assert.Equal(Answer.Accepted, Subject.Present(earlier, VisitorCrowd.Create(1, TestFair.Tuesday, 0), BadgeFace.Qr));
    }

    private Answer Scan(int visitor) => Subject.Present(_fair.Time.NowUtc, VisitorCrowd.Create(1, TestFair.Tuesday, visitor), BadgeFace.Qr);
}
