using System.Globalization;
using System.Text;

namespace FairKiosk.Storage.Tests.Permutations;

/// <summary>
/// Turns numbers into what three readers sent over some fair days: boots, sealed journals, right and wrong anchors, scans of a few badges in several
/// symbologies, every kind of mark (also on scans that never come), test mode, unknown types, and readers that share a journal or single events.
/// </summary>
internal sealed class RandomDays
{
    public static readonly DateTimeOffset FirstMorning = new(2026, 11, 17, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] MarkNames =
        ["meeting-start", "meeting-end", "meeting-start", "meeting-end", "rating", "rating", "undo", "interest", "interest", "note", "note", "answer", "answer"];

    private static readonly string[] Ratings = ["hot", "warm", "cold", "boiling"];
    private static readonly string[] Interests = ["1", "3", "12", "13"];
    private static readonly string[] Answers = ["next-step.offer", "next-step.call", "sure.yes", "next step", "due.scan-day-plus-7"];
    private static readonly string[] Notes = ["call back", "wants\r\n100 samples", "\0\u202E\uD800", ""];

    private readonly List<(string ReaderId, EventFact Fact)> _sent = [];
    private readonly List<(string Journal, long Sequence)> _scans = [];
    private readonly Source[] _readers = [new("counter-1"), new("counter-2"), new("counter-3")];

    public IReadOnlyList<(string ReaderId, EventFact Fact)> Sent => _sent;

    public static RandomDays From(int[] choices)
    {
        var days = new RandomDays();
        foreach (var choice in choices)
        {
            days.Happen(choice);
        }

        return days;
    }

    private void Happen(int choice)
    {
        var reader = _readers[choice % 3];
        var more = choice / 3;
        reader.Millis += more / 64 % 40 * 60_000;
        switch (more % 32)
        {
            case 0:
                reader.Boot++;
                reader.Uptime(more / 64 % 700 * 60_000, more / 7000 % 3 * 5_000);
                Send(reader, "boot");
                break;
            case 1:
                reader.NewJournal();
                Send(reader, "boot");
                break;
            case 2 or 3 or 4:
                var error = 10 + (more / 64 % 500);
                Send(reader, "anchor", utc: reader.TrueMillis + (more / 77 % error), source: "receipt", error: error);
                break;
            case 5:
                Send(reader, "anchor", utc: reader.TrueMillis - (more / 64 % 4 * 3_600_000), source: "ntp", error: 20);
                break;
            case 6:
                Send(reader, "mark", mark: more / 64 % 3 == 0 ? "test-on" : "test-off");
                break;
            case 7:
                Send(reader, "weather", value: "rain");
                break;
            case 8:
                // A cloned card: the next reader writes the same number of the same journal with other content.
                var twin = _readers[(choice + 1) % 3];
                _sent.Add((twin.ReaderId, Fact(reader, "scan", BadgeText(more / 64), more, "", "", 0, "", 0, Math.Max(1, reader.Sequence))));
                break;
            case 9 when _sent.Count > 0:
                // The same card: another reader sends what was sent before, to the byte.
                _sent.Add((_readers[(choice + 1) % 3].ReaderId, _sent[more / 64 % _sent.Count].Fact));
                break;
            case < 19:
                // Most of them about the reader's own last scan, as people do it.
                var (journal, sequence) = _scans.Count == 0 || more % 11 == 0 ? (reader.Journal, reader.Sequence + 5)
                    : more / 5000 % 4 > 0 && reader.LastScan is { } last ? last
                    : _scans[more / 64 % _scans.Count];
                var mark = MarkNames[more / 32 % MarkNames.Length];
                Send(reader, "mark", mark: mark, value: ValueOf(mark, more / 300), targetJournal: journal, target: sequence);
                break;
            default:
                Send(reader, "scan", BadgeText(more / 64), more);
                reader.LastScan = (reader.Journal, reader.Sequence);
                _scans.Add((reader.Journal, reader.Sequence));
                break;
        }
    }

    private static string ValueOf(string mark, int choice) => mark switch
    {
        "rating" => Ratings[choice % Ratings.Length],
        "interest" => Interests[choice % Interests.Length],
        "answer" => Answers[choice % Answers.Length],
        "note" => Notes[choice % Notes.Length],
        _ => "",
    };

    private static string BadgeText(int choice) => (choice % 9) switch
    {
        0 => "FK-STAFF-1",
        1 or 2 => "FK1000001",
        3 => "FK1000002",
        4 => "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann One\r\nADR:;;;;;;Japan\r\nUID:FK1000001\r\nEND:VCARD\r\n",
        5 => "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe Two\r\nUID:FK1000002\r\nEND:VCARD\r\n",
        6 => "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Two\r\nUID:FK1000002\r\nEND:VCARD\r\n",
        7 => "something else",
        _ => "FK1000003",
    };

    private void Send(
        Source reader, string type, string data = "", int more = 0, string mark = "", string value = "", string targetJournal = "", long target = 0,
        long utc = 0, string source = "", int error = 0)
    {
        reader.Sequence++;
        _sent.Add((reader.ReaderId, Fact(reader, type, data, more, mark, targetJournal, target, value, utc, reader.Sequence, source, error)));
    }

    private static EventFact Fact(
        Source reader, string type, string data, int more, string mark, string targetJournal, long target, string value, long utc, long sequence,
        string source = "", int error = 0)
    {
        var symbology = data.StartsWith("BEGIN", StringComparison.Ordinal) ? "]Q1" : more % 5 == 0 ? "]A0" : "]C0";
        var revision = type == "scan" ? more / 9 % 4 : 0;
        var previous = type == "boot" ? reader.Previous : "";
        var by = mark == "note" && sequence % 2 == 0 ? "Mika" : "";
        var raw = string.Create(
            CultureInfo.InvariantCulture,
            $"{sequence}|{type}|{reader.Boot}|{reader.Millis}|{symbology}|{data}|{revision}|{targetJournal}|{target}|{mark}|{value}|{previous}|{utc}|{source}|{error}|{by}");
        return new EventFact(
            reader.Journal, sequence, type, reader.Boot, reader.Millis, symbology, Encoding.UTF8.GetBytes(data), by, revision,
            targetJournal, target, mark, value, previous, utc, source, error, Encoding.UTF8.GetBytes(raw));
    }

    private sealed class Source(string readerId)
    {
        private int _journals;
        private long _zero = FirstMorning.ToUnixTimeMilliseconds();

        public string ReaderId => readerId;

        public string Journal { get; private set; } = readerId[^1] + "000000000000000";

        public string Previous { get; private set; } = "";

        public int Boot { get; set; } = 1;

        public long Sequence { get; set; }

        public long Millis { get; set; }

        public (string Journal, long Sequence)? LastScan { get; set; }

        public long TrueMillis => _zero + Millis;

        /// <summary>The clock begins again at <paramref name="start"/> after a pause.</summary>
        public void Uptime(long pause, long start)
        {
            _zero = TrueMillis + pause - start;
            Millis = start;
        }

        public void NewJournal()
        {
            Previous = Journal;

            // Names that do not sort by age.
            Journal = string.Create(CultureInfo.InvariantCulture, $"{readerId[^1]}{(++_journals * 7) % 10}{_journals:x14}");
            Sequence = 0;
            Boot = 1;
        }
    }
}
