using FairKiosk.Parts.Loop;

namespace FairKiosk.Parts.Tests.Loop;

public sealed class InboxTests
{
    private const int Room = 4;
    private const int Forever = int.MaxValue;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Inbox _inbox = new(Room);

    [Fact]
    public void Things_come_out_in_the_order_in_which_they_went_in_however_often_the_queue_has_gone_round()
    {
        for (var round = 0; round < 10; round++)
        {
            var put = Enumerable.Range(0, 3).Select(_ => new object()).ToArray();
            Assert.All(put, thing => Assert.True(_inbox.Put(thing)));
            Assert.All(put, thing => Assert.Same(thing, _inbox.Take(Forever)));
        }

        Assert.Null(_inbox.Take(0));
    }

    [Fact]
    public void What_finds_it_full_is_told_so_and_nothing_that_is_in_it_is_lost()
    {
        var put = Enumerable.Range(0, Room).Select(_ => new object()).ToArray();
        Assert.All(put, thing => Assert.True(_inbox.Put(thing)));
        Assert.False(_inbox.Put(new object()));
        Assert.All(put, thing => Assert.Same(thing, _inbox.Take(Forever)));
    }

    [Fact]
    public async Task Scanners_that_find_it_full_wait_and_no_badge_is_lost_or_doubled()
    {
        const int Scanners = 3;
        const int Each = 500;
        var scanners = Enumerable.Range(0, Scanners).Select(scanner => Task.Run(() =>
        {
            for (var number = 0; number < Each; number++)
            {
                _inbox.Hold(new BadgeRead([(byte)scanner, (byte)(number >> 8), (byte)number], ""));
            }
        })).ToArray();
        var came = new List<BadgeRead>();
        while (came.Count < Scanners * Each)
        {
            if (_inbox.Take(Forever) is BadgeRead read)
            {
                came.Add(read);
            }
        }

        await Task.WhenAll(scanners);
        Assert.Null(_inbox.Take(0));
        foreach (var scanner in came.GroupBy(read => read.Data[0]))
        {
            Assert.Equal(Enumerable.Range(0, Each), scanner.Select(read => (read.Data[1] << 8) | read.Data[2]));
        }
    }

    [Fact]
    public void Scanners_that_wait_for_room_go_home_when_the_reader_stops()
    {
        Assert.All(Enumerable.Range(0, Room), _ => Assert.True(_inbox.Put(new object())));
        var scanners = Enumerable.Range(0, 3).Select(_ => new Thread(() => _inbox.Hold(BadgeRead.BrokenOff)) { IsBackground = true }).ToArray();
        Assert.All(scanners, scanner => scanner.Start());
        Assert.True(SpinWait.SpinUntil(() => scanners.All(scanner => scanner.ThreadState.HasFlag(ThreadState.WaitSleepJoin)), Patience));
        _inbox.Stop();
        Assert.All(scanners, scanner => Assert.True(scanner.Join(Patience)));
        Assert.False(_inbox.Put(new object()));
    }

    [Fact]
    public void A_change_of_the_connection_wakes_the_loop_even_when_there_is_no_room()
    {
        Assert.False(_inbox.Link.IsUp);
        _inbox.LinkChanged(isUp: true);
        Assert.Null(_inbox.Take(Forever));
        var first = _inbox.Link;
        Assert.True(first.IsUp);
        Assert.All(Enumerable.Range(0, Room), _ => Assert.True(_inbox.Put(new object())));
        _inbox.LinkChanged(isUp: false);
        _inbox.LinkChanged(isUp: true);
        Assert.True(_inbox.Link.IsUp);
        Assert.NotSame(first, _inbox.Link);
    }

    [Fact]
    public void What_the_broker_tells_only_once_is_not_dropped_when_there_is_no_room_and_the_latest_counts()
    {
        Assert.All(Enumerable.Range(0, Room), _ => Assert.True(_inbox.Put(new object())));
        _inbox.Arrived(new LinkMessage("config", [1]), comesAgain: false);
        _inbox.Arrived(new LinkMessage("status", [2]), comesAgain: false);
        _inbox.Arrived(new LinkMessage("config", [3]), comesAgain: false);
        _inbox.Arrived(new LinkMessage("receipts", [4]), comesAgain: true);
        var came = Enumerable.Range(0, Room + 2).Select(_ => _inbox.Take(Forever)).OfType<LinkMessage>().Select(message => (message.Topic, message.Payload[0]));
        Assert.Equal([("config", (byte)3), ("status", (byte)2)], came);
        Assert.Null(_inbox.Take(0));
    }

    [Fact]
    public void A_loop_that_waits_is_woken_when_the_reader_stops()
    {
        _inbox.Stop();
        Assert.Null(_inbox.Take(Forever));
    }
}
