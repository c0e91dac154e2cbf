using FairKiosk.Simulator.Visitors;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Planning;

/// <summary>What one visitor does that day: when the person comes and which counters are touched, in order.</summary>
internal sealed class VisitorRoute
{
    // Hour by hour from opening: late morning and mid-afternoon are the peaks, lunch is quiet, nobody comes in the last hour.
    private static readonly double[] ArrivalsByHour = [0.6, 1.3, 1.6, 0.9, 0.9, 1.5, 1.2, 0.6, 0.0];

    private static readonly string[] Ratings = ["hot", "warm", "warm", "cold"];

    private static readonly string[] Interests = ["1", "2", "3", "4", "5", "12"];

    private readonly SimulationOptions _options;
    private readonly Random _random;
    private readonly List<Touch> _touches = [];

    private VisitorRoute(SimulationOptions options, Visitor visitor, int number)
    {
        _options = options;
        _random = Dice.For(options.Seed, options.Day.DayNumber, number, Dice.Route);
        Visitor = visitor;
        ArrivesAfter = Arrival();
    }

    public Visitor Visitor { get; }

    /// <summary>Since opening.</summary>
    public TimeSpan ArrivesAfter { get; }

    public IReadOnlyList<Touch> Touches => _touches;

    /// <remarks>Chance decides where no story is given. Who returns on another day had the meetings before.</remarks>
    public static VisitorRoute Create(SimulationOptions options, Visitor visitor, int number, VisitStory? story, bool mayMeet)
    {
        VisitorRoute route = new(options, visitor, number);
        route.Walk(story, mayMeet);
        return route;
    }

    private void Walk(VisitStory? story, bool mayMeet)
    {
        int stops = Math.Min(_options.Booths.Count, _random.Next(100) switch { < 55 => 1, < 82 => 2, < 94 => 3, < 98 => 4, _ => 5 });
        List<int> booths = [];
        if (story == VisitStory.JointMeeting && JointBooth() is int joint)
        {
            booths.Add(joint);
        }

        while (booths.Count < stops)
        {
            int booth = PopularBooth();
            if (!booths.Contains(booth))
            {
                booths.Add(booth);
            }
        }

        for (int i = 0; i < booths.Count; i++)
        {
            Stop(booths[i], i == 0 && story is not null ? story.Value : ByChance(mayMeet));
        }

        // Somebody comes back to the first booth after a round through the hall.
        if (story == VisitStory.ComesBack || _random.Next(100) < 6)
        {
            Add(booths[0], Minutes(14, 90));
        }
    }

    private VisitStory ByChance(bool mayMeet) => _random.Next(1000) switch
    {
        < 560 => VisitStory.Plain,
        < 640 => VisitStory.DoubleRead,
        < 690 => VisitStory.BothFaces,
        < 790 => VisitStory.ScannedAgainSoon,
        < 800 => VisitStory.EndWithoutStart,
        < 900 => VisitStory.Rated,
        _ when !mayMeet => VisitStory.Plain,
        < 955 => VisitStory.Meeting,
        < 980 => VisitStory.MeetingWithoutEnd,
        _ => VisitStory.MeetingStartedTwice,
    };

    private void Stop(int booth, VisitStory story)
    {
        TimeSpan walk = Minutes(2, 9);
        switch (story)
        {
            case VisitStory.DoubleRead:
                Add(booth, walk, touch => touch with { DoubleRead = true });
                break;
            case VisitStory.BothFaces:
                Add(booth, walk, touch => touch with { BothFaces = true, Face = BadgeFace.Qr });
                break;
            case VisitStory.ScannedAgainSoon:
                Add(booth, walk);
                Add(booth, Minutes(1.5, 9.5));
                break;
            case VisitStory.ComesBack:
                Add(booth, walk);
                break;
            case VisitStory.Rated:
                Add(booth, walk, touch => touch with
                {
                    Marks = [(Marks.Rating, Ratings[_random.Next(Ratings.Length)]), (Marks.Interest, Interests[_random.Next(Interests.Length)])],
                });
                break;
            case VisitStory.EndWithoutStart:
                Add(booth, walk, WithMark(Marks.MeetingEnd));
                break;
            case VisitStory.Meeting or VisitStory.JointMeeting:
                Add(booth, walk, WithMark(Marks.MeetingStart));
                Add(booth, Minutes(6, 35), touch => touch with
                {
                    Marks = [(Marks.MeetingEnd, ""), (Marks.Rating, Ratings[_random.Next(Ratings.Length)])],
                });
                break;
            case VisitStory.MeetingWithoutEnd:
                Add(booth, walk, WithMark(Marks.MeetingStart));
                break;
            case VisitStory.MeetingStartedTwice:
                Add(booth, walk, WithMark(Marks.MeetingStart));
                Add(booth, Minutes(3, 9), WithMark(Marks.MeetingStart));
                Add(booth, Minutes(5, 25), WithMark(Marks.MeetingEnd));
                break;
            default:
                Add(booth, walk);
                break;
        }
    }

    private static Func<Touch, Touch> WithMark(string mark, string value = "") => touch => touch with { Marks = [(mark, value)] };

    private void Add(int booth, TimeSpan pause, Func<Touch, Touch>? change = null)
    {
        BadgeFace face = Visitor.IdOnly || _random.Next(100) < 10 ? BadgeFace.Code128 : BadgeFace.Qr;
        Touch touch = new(booth, pause, _random.NextDouble(), face);
        _touches.Add(change is null ? touch : change(touch));
    }

    private TimeSpan Minutes(double from, double to) => TimeSpan.FromSeconds(Math.Round(60 * (from + ((to - from) * _random.NextDouble())), 3));

    private int? JointBooth()
    {
        for (int i = 0; i < _options.Booths.Count; i++)
        {
            if (_options.Booths[i].Owners.Count > 1)
            {
                return i;
            }
        }

        return null;
    }

    private int PopularBooth()
    {
        int at = _random.Next(_options.Booths.Sum(booth => booth.Popularity));
        for (int i = 0; ; i++)
        {
            at -= _options.Booths[i].Popularity;
            if (at < 0)
            {
                return i;
            }
        }
    }

    private TimeSpan Arrival()
    {
        double at = _random.NextDouble() * ArrivalsByHour.Sum();
        for (int hour = 0; ; hour++)
        {
            if (at < ArrivalsByHour[hour])
            {
                double share = (hour + (at / ArrivalsByHour[hour])) / ArrivalsByHour.Length;
                return TimeSpan.FromMilliseconds(Math.Round(_options.Hours.Length.TotalMilliseconds * share));
            }

            at -= ArrivalsByHour[hour];
        }
    }
}
