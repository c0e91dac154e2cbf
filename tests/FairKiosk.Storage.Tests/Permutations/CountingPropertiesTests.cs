using System.Globalization;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Storage.Tests.Permutations;

/// <summary>What an organiser may rely on, whatever the days bring and in whatever order it arrives.</summary>
public sealed class CountingPropertiesTests : IDisposable
{
    // Says of each table what stands in it; of decisions only what they say, not when.
    private static readonly string[] TablesOfDecisions = ["answer", "badge_merge", "binding", "reader_setting"];

    private static readonly string[] Stations = ["booth", "rack", "entrance"];
    private static readonly string[] Owners = ["arakawa", "omiya"];

    private readonly FairFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void The_visitors_of_the_pavilion_are_at_most_the_sum_over_its_booths_and_at_least_those_of_the_fullest() => OnRandomDays((database, choices) =>
    {
        RandomPeople.Merge(database, choices);
        foreach (var day in Days())
        {
            var board = database.Live.Read(day);
            var atNoBooth = PersonsIn(database, day, "station_id IS NULL AND standing = 'whose-is-this'");
            Assert.True(board.Visitors <= board.Booths.Sum(booth => booth.Visitors) + atNoBooth);
            Assert.All(board.Booths, booth => Assert.InRange(booth.Visitors, 0, Math.Min(board.Visitors, booth.Visits)));
        }

        // Of days, too: who comes twice is one visitor of the fair.
        Assert.InRange(database.Live.Read(null).Visitors, Days().OfType<DateOnly>().Max(day => database.Live.Read(day).Visitors), Days().OfType<DateOnly>().Sum(day => database.Live.Read(day).Visitors));
    });

    [Fact]
    public void Badges_that_are_merged_and_parted_again_leave_every_row_as_it_was()
    {
        var fewer = 0;
        OnRandomDays((database, choices) => fewer += MergeAndPart(database, choices) ? 1 : 0);
        Assert.True(fewer > 5, $"Only {fewer} times two visitors had become one.");
    }

    // Whether there was one visitor less in between.
    private static bool MergeAndPart(FairDatabase database, int[] choices)
    {
        RandomPeople.Merge(database, choices.Take(1));
        var (before, visitors) = (Hashes(database), database.Live.Read(null).Visitors);
        var merged = database.People.Merged().Select(merge => (merge.One.Badge, merge.Other.Badge)).ToHashSet();
        RandomPeople.Merge(database, choices.Skip(1));
        var since = database.People.Merged().Where(merge => !merged.Contains((merge.One.Badge, merge.Other.Badge))).ToList();
        var isFewer = database.Live.Read(null).Visitors < visitors;
        Assert.All(since, merge => Assert.True(database.People.Unmerge(merge.Other.Badge, merge.One.Badge, "organiser")));
        Assert.Equal(before, Hashes(database));
        return isFewer;
    }

    [Fact]
    public void A_reader_that_is_said_to_have_stood_elsewhere_and_is_put_back_leaves_every_count_as_it_was()
    {
        var moved = 0;
        OnRandomDays((database, choices) => moved += BindAndTakeBack(database, choices));
        Assert.True(moved > 10, $"Only {moved} bindings moved a visit.");
    }

    // How many of the bindings moved a visit in between.
    private static int BindAndTakeBack(FairDatabase database, int[] choices)
    {
        var moved = 0;
        RandomPeople.Merge(database, choices);
        PassRevisionsThatWereSent(database);
        var (before, visits) = (Hashes(database, except: TablesOfDecisions), VisitsOfPlaces(database));
        foreach (var choice in choices.Take(6))
        {
            var at = RandomDays.FirstMorning.AddMinutes(choice / 9 % 3000);
            var wish = new PlaceWish($"counter-{(choice % 3) + 1}", Stations[choice / 3 % 3], at, at.AddHours(1 + (choice % 20)));
            try
            {
                var bound = database.Places.Bind(wish, "organiser");
                moved += VisitsOfPlaces(database).SequenceEqual(visits) ? 0 : 1;
                database.Places.TakeBack(wish.ReaderId, long.Parse(bound.Id, CultureInfo.InvariantCulture), "organiser");
            }
            catch (SetupRejectedException)
            {
                // Another binding stands in the way, and nothing was changed.
            }
        }

        Assert.Equal(before, Hashes(database, except: TablesOfDecisions));
        return moved;
    }

    private static List<string> VisitsOfPlaces(FairDatabase database) => [.. RandomPeople.Rows<string>(database, "SELECT station_id || journal || seq FROM visit ORDER BY 1")];

    [Fact]
    public void A_joint_exhibit_counts_once_for_the_pavilion_and_once_for_each_of_its_owners() => OnRandomDays((database, choices) =>
    {
        RandomPeople.Merge(database, choices);
        // Firms get leads at the tables of their planned meetings, too: without a plan the stations alone give them.
        foreach (var meeting in database.Meetings.Board().Book.Plan)
        {
            database.MeetingDesk.Cancel(meeting.Id, "organiser", evenIfHeld: true);
        }

        var board = database.Live.Read(null);
        Assert.Equal(board.Visits, board.Booths.Sum(booth => booth.Visits));
        Assert.Equal(board.Meetings, board.Booths.Sum(booth => booth.Meetings));
        var rack = database.Setup.Read().Stations["rack"];
        var visits = RandomPeople.Rows<(string Badge, long At)>(database, "SELECT badge, start_at FROM visit WHERE station_id = 'rack'");
        Assert.Equal(board.Booths.Single(booth => booth.StationId == "rack").Visits, visits.Count);
        foreach (var owner in Owners)
        {
            var own = visits.Where(visit => rack.OwnersAt(DateTimeOffset.FromUnixTimeMilliseconds(visit.At)).Contains(owner)).ToList();
            var leads = database.Leads.List(owner, LeadFilter.All).ToDictionary(lead => lead.Badge, lead => lead.Visits, StringComparer.Ordinal);
            Assert.All(own.GroupBy(visit => visit.Badge, StringComparer.Ordinal), visitor => Assert.True(leads[visitor.Key] >= visitor.Count()));
            Assert.Equal(owner == "omiya" ? own.Count : own.Count + board.Booths.Single(booth => booth.StationId == "booth").Visits, leads.Values.Sum());
        }
    });

    [Fact]
    public void Every_planned_meeting_is_held_a_no_show_or_not_known_and_what_was_held_or_walked_in_is_what_is_counted() => OnRandomDays((database, choices) =>
    {
        RandomPeople.Merge(database, choices);
        var plan = database.Meetings.Board().Book.Plan;
        database.MeetingDesk.Say(plan[choices.FirstOrDefault() % plan.Count].Id, (MeetingOutcome)(choices.FirstOrDefault() % 3), "organiser");
        if (choices.Length % 2 == 0)
        {
            foreach (var journal in database.Completeness.Journals().Where(journal => journal.Waiting == 0))
            {
                database.ReaderStatus.Save(new ReaderHealth(journal.ReaderId, true, journal.Journal, 1, journal.Head, 0, null, true, null, "test", 0, null, RandomDays.FirstMorning.AddDays(9)));
            }
        }

        var counts = database.Meetings.Board().Counts;
        Assert.Equal(counts.Planned, counts.Held + counts.NoShows + counts.NotKnown);
        Assert.Equal(database.Live.Read(null).Meetings, counts.Held + counts.WalkIns);
        foreach (var owner in Owners)
        {
            var own = database.Meetings.Of(owner).Counts;
            Assert.Equal(own.Planned, own.Held + own.NoShows + own.NotKnown);
            Assert.InRange(own.Held, 0, counts.Held);
            Assert.InRange(own.WalkIns, 0, counts.WalkIns);
        }

        // Nobody whose badge was there, or may have been, is a no-show: by hand, from the scans themselves.
        foreach (var row in database.Meetings.Board().Rows.Where(row => row.Meeting.Outcome == MeetingOutcome.Unsaid && row.StateAt(RandomDays.FirstMorning.AddDays(40)) == MeetingState.NoShow))
        {
            var (start, end) = (row.Meeting.StartAtUtc.ToUnixTimeMilliseconds(), row.Meeting.EndAtUtc.ToUnixTimeMilliseconds());
            Assert.Equal(0, RandomPeople.Rows<int>(database, FormattableString.Invariant(
                $"""
                SELECT count(*) FROM meeting_party p JOIN guest_badge g ON g.guest_id = p.party_id JOIN scan s ON s.badge = g.badge
                WHERE p.meeting_id = '{row.Meeting.Id}' AND (s.standing = 'whose-is-this' OR (s.standing = 'counted' AND s.station_id = 'table'))
                  AND CASE s.quality WHEN 'estimated' THEN s.earliest < {end} AND s.latest >= {start} ELSE s.at < {end} AND s.at >= {start} END
                """))[0]);
        }
    });

    [Fact]
    public void What_is_shown_live_is_what_counting_everything_anew_gives() => OnRandomDays((database, choices) =>
    {
        RandomPeople.Merge(database, choices);
        var live = Boards(database);
        foreach (var (day, shown) in Days().Zip(live))
        {
            // Counted here by hand, from the scans and visits themselves.
            Assert.Equal(PersonsIn(database, day, "standing IN ('counted', 'whose-is-this')"), shown.Visitors);
            Assert.All(shown.Booths, booth => Assert.Equal(PersonsIn(database, day, $"station_id = '{booth.Station}' AND standing = 'counted'"), booth.Visitors));
        }

        Assert.True(database.Rebuild(verifyOnly: false).Same);
        Assert.Equivalent(live, Boards(database), strict: true);
    });

    [Fact]
    public void In_whatever_order_scans_and_merges_come_the_rows_are_the_same() => RandomDayProperty.Holds((days, choices) =>
    {
        var merges = choices.Take(4).ToArray();
        var expected = Stored(Delivery.InOrder(days), database => RandomPeople.Merge(database, []), merges);
        Assert.Equal(expected, Stored(Delivery.Jumbled(days, seed: 5), database => RandomPeople.Merge(database, merges), merges));
        Assert.Equal(expected, Stored(Delivery.Jumbled(days, seed: 6), database => RandomPeople.Merge(database, merges.Reverse()), merges.Reverse()));
    });

    // No reader shows a place before it was told of it: the random days use the first revisions.
    private static void PassRevisionsThatWereSent(FairDatabase database)
    {
        foreach (var reader in database.Setup.Read().Readers)
        {
            while (database.Setup.Bind(reader.Id, "booth", RandomDays.FirstMorning.AddDays(30), "organiser") < 4)
            {
            }
        }
    }

    private static IEnumerable<DateOnly?> Days() => [null, new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 18), new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 20)];

    private static List<(int Visitors, int Visits, int Meetings, List<(string Station, int Visitors, int Visits, int Meetings)> Booths)> Boards(FairDatabase database) =>
    [
        .. Days().Select(day => database.Live.Read(day)).Select(board => (board.Visitors, board.Visits, board.Meetings,
            board.Booths.Select(booth => (booth.StationId, booth.Visitors, booth.Visits, booth.Meetings)).ToList())),
    ];

    // Without the tallies: person by person over the scans of a day.
    private static int PersonsIn(FairDatabase database, DateOnly? day, string where)
    {
        var zone = database.Setup.Read().Fair!.Zone;
        var (from, to) = day is { } date
            ? (Midnight(date, zone), Midnight(date.AddDays(1), zone))
            : (long.MinValue, long.MaxValue);
        return RandomPeople.Rows<int>(
            database,
            FormattableString.Invariant(
                $"SELECT count(DISTINCT coalesce(p.person, s.badge)) FROM scan s LEFT JOIN person p ON p.badge = s.badge WHERE s.at >= {from} AND s.at < {to} AND {where}"))[0];
    }

    private static long Midnight(DateOnly day, TimeZoneInfo zone) =>
        OpeningHours.ToUtc(zone, day, TimeOnly.MinValue).ToUnixTimeMilliseconds();

    private static List<string> Hashes(FairDatabase database, params string[] except)
    {
        var result = database.Rebuild(verifyOnly: true);
        Assert.True(result.Same);
        return [.. result.Projections.Where(p => !except.Contains(p.Table)).Select(p => $"{p.Table} {p.RowsBefore} rows {p.Before}")];
    }

    private List<string> Stored(IEnumerable<IReadOnlyList<IncomingBatch>> transactions, Action<FairDatabase> between, IEnumerable<int> last)
    {
        var folder = _folders.Copy();
        try
        {
            using var database = FairDatabase.Open(folder, new FairFolders.StandingTime());
            foreach (var batches in transactions)
            {
                database.Writer.Commit(batches, []);
                between(database);
            }

            RandomPeople.Merge(database, last);
            return [.. Hashes(database, except: TablesOfDecisions), .. RandomPeople.Rows<string>(database, "SELECT badge || person FROM person ORDER BY 1")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void OnRandomDays(Action<FairDatabase, int[]> check) => RandomDayProperty.Holds(
        (days, choices) =>
        {
            var folder = _folders.Copy();
            using (var database = FairDatabase.Open(folder, new FairFolders.StandingTime()))
            {
                foreach (var batches in Delivery.Jumbled(days, seed: 4))
                {
                    database.Writer.Commit(batches, []);
                }

                check(database, [.. choices.Select(choice => choice / 3).Take(8)]);
            }

            Directory.Delete(folder, recursive: true);
        },
        tests: 25);
}
