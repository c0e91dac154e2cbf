using System.Runtime.CompilerServices;
using System.Text;
using FairKiosk.Gateway.Tests.Setup;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Meetings;

/// <summary>A matching event from its set-up file and its list of wishes: wished, checked, answered, planned and checked in as people do it.</summary>
internal sealed class Matching : IDisposable
{
    private readonly DataFolder _folder = new();
    private readonly SetClock _clock = new() { Now = new DateTimeOffset(2008, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    /// <param name="scenario">The file under tests/golden/setup.</param>
    /// <param name="wishes">The file under tests/golden/meetings.</param>
    public Matching(string scenario, string wishes)
    {
        Database = FairDatabase.Open(_folder.Path, _clock);
        Database.Wishes.Fulfil(GoldenSetup.Read(File.ReadAllText(GoldenSetup.PathOf(scenario)), Database.Setup.Read()), "test");
        foreach (var line in File.ReadLines(Path.Combine(Folder(), wishes + ".csv")).Skip(1))
        {
            var cells = line.Split(',');
            var (from, to) = (cells[0], cells[1]);
            Assert.Equal(WishOutcome.Done, Database.MeetingDesk.Wish(new Wish(from, to) { Purpose = cells[2] }, from));
            Assert.Equal(WishOutcome.Done, Database.MeetingDesk.Check(from, to, cells[3] == "passed", "", "organiser"));
            if (cells[4] != "none")
            {
                Assert.Equal(WishOutcome.Done, Database.MeetingDesk.Answer(from, to, cells[4] == "accepted", "", to));
            }
        }
    }

    public FairDatabase Database { get; }

    public MeetingBoard Board => Database.Meetings.Board();

    /// <summary>Plans all that was accepted; nothing may be left, and nothing may clash.</summary>
    public void Plan(bool withCoordinator)
    {
        var (planned, left) = Database.MeetingDesk.Fill(Board.Book.Fair!.StartsAtUtc, withCoordinator, "organiser");
        Assert.Equal((Board.Rows.Count, 0), (planned, left));
        Assert.All(Board.Book.Plan, meeting => Assert.Empty(Board.Book.Clashes(meeting)));
    }

    /// <summary>The badges of everybody in a meeting are scanned at its table a minute after it has begun.</summary>
    /// <param name="but">The meeting to which nobody comes.</param>
    public void Meet(string but = "")
    {
        var guests = Board.Book.Guests.ToDictionary(guest => guest.Id, StringComparer.Ordinal);
        foreach (var table in Board.Book.Plan.GroupBy(meeting => meeting.StationId, StringComparer.Ordinal))
        {
            var reader = Database.Setup.Read().Bindings.FirstOrDefault(bound => bound.Value.Any(binding => binding.StationId == table.Key)).Key ?? Bind(table.Key);
            var journal = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(reader.PadRight(8, '-')[^8..]));
            List<EventFact> facts = [];
            foreach (var meeting in table.Where(meeting => meeting.Id != but).OrderBy(meeting => meeting.StartAtUtc))
            {
                var start = meeting.StartAtUtc.ToUnixTimeMilliseconds();
                facts.Add(Fact(journal, facts.Count + 1, "anchor", start) with { UtcMillis = start, Source = "ntp", ErrorMillis = 10, Raw = Encoding.UTF8.GetBytes($"{journal} {facts.Count + 1}") });
                foreach (var guest in meeting.Parties.Where(guests.ContainsKey))
                {
                    facts.Add(Fact(journal, facts.Count + 1, "scan", meeting.StartAtUtc.AddMinutes(1).ToUnixTimeMilliseconds()) with
                    {
                        Symbology = "]C0",
                        Data = Encoding.UTF8.GetBytes(guests[guest].Badges[0]),
                        Raw = Encoding.UTF8.GetBytes($"{journal} {facts.Count + 1}"),
                    });
                }
            }

            Database.Writer.Commit([new IncomingBatch(reader, journal, 1, facts.Count, [], [], facts, _clock.Now)], []);
            Database.ReaderStatus.Save(new ReaderHealth(reader, true, journal, 1, facts.Count, 0, null, true, null, "test", 1, null, Board.Book.Fair!.EndsAtUtc));
        }

        _clock.Now = Board.Book.Fair!.EndsAtUtc;
    }

    public void Dispose()
    {
        Database.Dispose();
        _folder.Dispose();
    }

    private string Bind(string table)
    {
        Database.Setup.AddReader("at-" + table, table, "test");
        Database.Setup.Bind("at-" + table, table, Board.Book.Fair!.StartsAtUtc, "test");
        return "at-" + table;
    }

    private static EventFact Fact(string journal, long sequence, string type, long millis) =>
        new(journal, sequence, type, 1, millis, "", default, "", 0, "", 0, "", "", "", 0, "", 0, default);

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "golden", "meetings"));
}
