using FairKiosk.Simulator.Visitors;

namespace FairKiosk.Simulator.Planning;

/// <summary>Lays the visitors' routes over the readers of the booths, in order of time.</summary>
internal sealed class DayPlanner
{
    /// <summary>The window that ends a visit; the counting rules' default.</summary>
    public static readonly TimeSpan VisitWindow = TimeSpan.FromMinutes(10);

    // Event times are right to within 2 s, so nobody is scanned again so near to the end of the window that the count would be chance.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);

    // The hall empties: a scan stays well inside the opening hours.
    private static readonly TimeSpan QuietAtStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan QuietAtEnd = TimeSpan.FromMinutes(10);

    private readonly SimulationOptions _options;
    private readonly Random _random;
    private readonly DateTimeOffset _opensAtUtc;
    private readonly List<PlannedAction> _actions = [];
    private readonly List<VisitorRoute> _routes = [];
    private readonly ReaderDesk[][] _desksByBooth;
    private readonly Dictionary<(string BadgeId, int Booth), DateTimeOffset> _lastScans = [];

    public DayPlanner(SimulationOptions options)
    {
        _options = options;
        _random = Dice.For(options.Seed, options.Day.DayNumber, 0, Dice.Day);
        _opensAtUtc = options.Hours.OpensAtUtc(options.Day);
        List<ReaderDesk> desks = [.. options.Readers.Select(Desk)];
        _actions.AddRange(options.Readers.Where(reader => reader.StationId == DemoMeetings.Table).SelectMany(reader => DemoMeetings.At(reader.ReaderId, _opensAtUtc)));
        _desksByBooth = [.. options.Booths.Select(booth => desks.Where(desk => desk.Plan.StationId == booth.StationId).ToArray())];
        CreateRoutes();
    }

    public IReadOnlyList<Visitor> Visitors => [.. _routes.Select(route => route.Visitor)];

    public IReadOnlyList<PlannedAction> Plan()
    {
        PriorityQueue<(VisitorRoute Route, int Next), (DateTimeOffset WishUtc, int Order)> queue = new();
        int order = 0;
        foreach (VisitorRoute route in _routes)
        {
            queue.Enqueue((route, 0), (_opensAtUtc + QuietAtStart + route.ArrivesAfter + route.Touches[0].Pause, order++));
        }

        DateTimeOffset lastCall = _options.Hours.ClosesAtUtc(_options.Day) - QuietAtEnd;
        while (queue.TryDequeue(out var step, out var due))
        {
            Touch touch = step.Route.Touches[step.Next];
            DateTimeOffset wish = OutsideTheMargin(step.Route.Visitor, touch.Booth, due.WishUtc);
            List<PlannedAction> actions = Interaction(step.Route.Visitor, touch, _random);
            TimeSpan length = actions[^1].AtUtc - DateTimeOffset.UnixEpoch;
            if (Choose(touch, wish, length, out DateTimeOffset start) is not ReaderDesk desk || start + length > lastCall)
            {
                continue;
            }

            if (start > due.WishUtc)
            {
                // Others may come first in the meantime.
                queue.Enqueue(step, (start, order++));
                continue;
            }

            desk.Serve(start, length);
            _actions.AddRange(actions.Select(action => action with { AtUtc = start + (action.AtUtc - DateTimeOffset.UnixEpoch), ReaderId = desk.Plan.ReaderId }));
            _lastScans[(step.Route.Visitor.BadgeId, touch.Booth)] = _actions.Last(action => action is { Kind: ActionKind.Scan, Expected: Answer.Accepted }).AtUtc;
            if (step.Next + 1 < step.Route.Touches.Count)
            {
                queue.Enqueue((step.Route, step.Next + 1), (start + length + step.Route.Touches[step.Next + 1].Pause, order++));
            }
        }

        return [.. _actions.OrderBy(action => action.AtUtc)];
    }

    private void CreateRoutes()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        VisitStory[] stories = Enum.GetValues<VisitStory>();
        for (int i = 0; i < _options.Visitors; i++)
        {
            // The first visitors play every story once; one in twelve of the rest of a later day was here the day before.
            VisitStory? story = i < stories.Length ? stories[i] : null;
            bool returns = _options.HasDayBefore && story is null && _random.Next(100) < 8;
            Visitor visitor = returns
                ? VisitorCrowd.Create(_options.Seed, _options.Day.AddDays(-1), _random.Next(_options.Visitors))
                : VisitorCrowd.Create(_options.Seed, _options.Day, i);
            if (story == VisitStory.BothFaces)
            {
                visitor = visitor with { IdOnly = false };
            }

            if (seen.Add(visitor.BadgeId))
            {
                _routes.Add(VisitorRoute.Create(_options, visitor, i, story, mayMeet: !returns));
            }
        }
    }

    // Times count from the epoch until the place in the day is known.
    private static List<PlannedAction> Interaction(Visitor visitor, Touch touch, Random random)
    {
        DateTimeOffset at = DateTimeOffset.UnixEpoch;
        PlannedAction scan = new(at, "", ActionKind.Scan) { Visitor = visitor, Face = touch.Face, Expected = Answer.Accepted };
        List<PlannedAction> actions = [scan];
        if (touch.DoubleRead)
        {
            // Scan engines emit twice within a second; the filter's window is 2.5 s.
            actions.Add(scan with { AtUtc = at += TimeSpan.FromMilliseconds(random.Next(120, 1200)), Expected = Answer.Duplicate });
        }

        if (touch.BothFaces && !visitor.IdOnly)
        {
            BadgeFace other = touch.Face == BadgeFace.Qr ? BadgeFace.Code128 : BadgeFace.Qr;
            actions.Add(scan with { AtUtc = at += TimeSpan.FromMilliseconds(random.Next(700, 4000)), Face = other });
        }

        foreach ((string mark, string value) in touch.Marks)
        {
            at += TimeSpan.FromMilliseconds(random.Next(2500, 9000));
            actions.Add(new PlannedAction(at, "", ActionKind.Mark) { Visitor = visitor, Mark = mark, Value = value, Expected = Answer.CommandAccepted });
        }

        return actions;
    }

    private DateTimeOffset OutsideTheMargin(Visitor visitor, int booth, DateTimeOffset wishUtc)
    {
        if (!_lastScans.TryGetValue((visitor.BadgeId, booth), out DateTimeOffset last))
        {
            return wishUtc;
        }

        TimeSpan since = wishUtc - last;
        return since > VisitWindow - Margin && since < VisitWindow + Margin ? last + VisitWindow + Margin : wishUtc;
    }

    private ReaderDesk? Choose(Touch touch, DateTimeOffset wishUtc, TimeSpan length, out DateTimeOffset startUtc)
    {
        ReaderDesk[] desks = _desksByBooth[touch.Booth];
        ReaderDesk? best = null;
        startUtc = wishUtc;
        for (int i = 0; i < desks.Length; i++)
        {
            ReaderDesk desk = desks[((int)(touch.Reader * desks.Length) + i) % desks.Length];
            DateTimeOffset free = desk.NextFree(wishUtc, length);
            if (best is null || free < startUtc)
            {
                best = desk;
                startUtc = free;
            }
        }

        return best;
    }

    private ReaderDesk Desk(ReaderPlan reader)
    {
        switch (reader.Quirk)
        {
            case ReaderQuirk.OfflineForAnHour:
                DateTimeOffset down = At(2, 40);
                _actions.Add(new PlannedAction(down, reader.ReaderId, ActionKind.LinkDown));
                _actions.Add(new PlannedAction(down.AddHours(1), reader.ReaderId, ActionKind.LinkUp));
                break;
            case ReaderQuirk.BatterySwap:
                DateTimeOffset off = At(4, 40);
                DateTimeOffset on = off + TimeSpan.FromSeconds(_random.Next(25, 90));
                _actions.Add(new PlannedAction(off, reader.ReaderId, ActionKind.PowerOff));
                _actions.Add(new PlannedAction(on, reader.ReaderId, ActionKind.PowerOn));
                // Nobody is served in the moments around it: a scan follows its answer by more than the reader needs to write.
                return new ReaderDesk(reader) { AwayFromUtc = off - TimeSpan.FromSeconds(2), AwayUntilUtc = on + TimeSpan.FromSeconds(5) };
        }

        return new ReaderDesk(reader);
    }

    private DateTimeOffset At(int hours, int upToMinutes) =>
        _opensAtUtc + TimeSpan.FromHours(hours) + TimeSpan.FromMilliseconds(_random.Next(upToMinutes * 60_000));
}
