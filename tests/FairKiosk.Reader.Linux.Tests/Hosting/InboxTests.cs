using FairKiosk.Mosquitto;
using FairKiosk.Reader.Linux.Hosting;
using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Hosting;

public sealed class InboxTests
{
    private const int MoreThanItHolds = 1000;
    private const int ForEver = -1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void What_became_of_the_connection_is_known_though_the_inbox_is_full()
    {
        using var inbox = new Inbox();
        for (var i = 0; i < MoreThanItHolds; i++)
        {
            inbox.LinkDown("no route");
        }

        Assert.Equal("no route", inbox.Link.Reason);
        inbox.LinkUp();
        Assert.True(inbox.Link.IsUp);
        Assert.Equal(1, inbox.Link.Ups);
    }

    [Fact]
    public async Task A_source_waits_while_the_inbox_is_full_and_nothing_of_it_is_dropped()
    {
        using var inbox = new Inbox();
        var feeding = Task.Run(() =>
        {
            for (var i = 0; i < MoreThanItHolds; i++)
            {
                inbox.Read(new ScanRead(BitConverter.GetBytes(i), string.Empty));
            }
        });
        for (var i = 0; i < MoreThanItHolds; i++)
        {
            Assert.Equal(i, BitConverter.ToInt32(Assert.IsType<ScanRead>(inbox.Take(ForEver)).Data));
        }

        await feeding.WaitAsync(Patience);
    }

    [Fact]
    public void What_the_broker_tells_only_once_is_not_dropped_when_the_inbox_is_full_and_the_latest_counts()
    {
        using var inbox = new Inbox();
        for (var i = 0; i < MoreThanItHolds; i++)
        {
            inbox.Arrived(new MosquittoMessage("receipts", [], retained: false), comesAgain: true);
        }

        inbox.Arrived(new MosquittoMessage("config", [1], retained: false), comesAgain: false);
        inbox.Arrived(new MosquittoMessage("config", [2], retained: false), comesAgain: false);
        Assert.Equal([2], Assert.IsType<MosquittoMessage>(inbox.Take(ForEver)).Payload);
        Assert.Equal("receipts", Assert.IsType<MosquittoMessage>(inbox.Take(ForEver)).Topic);
    }

    [Fact]
    public async Task Stopping_lets_everybody_go()
    {
        using var inbox = new Inbox();
        var taking = Task.Run(() => inbox.Take(ForEver));
        inbox.Stop();
        Assert.Null(await taking.WaitAsync(Patience));
        await Task.Run(() =>
        {
            for (var i = 0; i < MoreThanItHolds; i++)
            {
                inbox.Read(ScanRead.BrokenOff);
            }
        }).WaitAsync(Patience);
    }

    [Fact]
    public void After_the_time_nothing_is_handed_over()
    {
        using var inbox = new Inbox();
        Assert.Null(inbox.Take(1));
    }
}
