using System.Globalization;
using System.Text;

namespace FairKiosk.Storage.Tests.Kit;

/// <summary>What a reader writes: numbers its events and dates them against 10:00. Each test sends the part it wants.</summary>
public sealed class Journal(string readerId, string id, int boot = 1)
{
    private readonly List<EventFact> _events = [];
    private readonly List<SequenceRange> _lost = [];
    private readonly List<SequenceRange> _refused = [];

    public string Id => id;

    public string ReaderId => readerId;

    public long Oldest { get; set; } = 1;

    public long Next { get; set; } = 1;

    public int Boot { get; set; } = boot;

    public IReadOnlyList<EventFact> Events => _events;

    /// <summary>Milliseconds since 10:00, the zero of this reader's clock.</summary>
    public static long Millis(double minutes) => 100_000_000 + (long)(minutes * 60_000);

    public Journal Anchor(double minute = 0, int error = 10) => Add(new Part("anchor", Minute: minute)
    {
        Utc = TestFair.Ten.AddMinutes(minute).ToUnixTimeMilliseconds(),
        Error = error,
    });

    public Journal Begin(string previous = "") => Add(new Part("boot", Minute: 0) { Previous = previous });

    public Journal Scan(double minute, string badge, long revision = 0, string symbology = "]C0") =>
        Add(new Part("scan", minute) { Badge = badge, Symbology = symbology, Revision = revision });

    public Journal Mark(double minute, string mark, long target, string value = "", string? journal = null, string by = "") =>
        Add(new Part("mark", minute) { Mark = mark, Value = value, Target = target, TargetJournal = journal ?? id, Operator = by });

    public Journal Test(double minute, bool on) => Add(new Part("mark", minute) { Mark = on ? "test-on" : "test-off" });

    public Journal Other(string type) => Add(new Part(type, 0));

    public Journal Lost(long from, long to)
    {
        _lost.Add(new SequenceRange(from, to));
        return this;
    }

    public Journal Refused(long from, long to)
    {
        _refused.Add(new SequenceRange(from, to));
        return this;
    }

    /// <summary>The same reader and journal with only these events.</summary>
    public Journal Only(Func<EventFact, bool> which)
    {
        var part = new Journal(readerId, id) { Oldest = Oldest, Next = Next };
        part._events.AddRange(_events.Where(which));
        part._lost.AddRange(_lost);
        part._refused.AddRange(_refused);
        return part;
    }

    public IncomingBatch Batch(DateTimeOffset receivedAt) => new(readerId, id, Oldest, Next - 1, _lost, _refused, [.. _events], receivedAt);

    public static string Person(string uid, string name = "Jo Doe", string company = "Acme", string country = "Germany") =>
        $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:{name.Split(' ')[^1]};{name.Split(' ')[0]};;;\r\nORG:{company}\r\nEMAIL:{uid}@example.org\r\nADR:;;;;;;{country}\r\nEND:VCARD\r\n";

    private Journal Add(Part part)
    {
        var sequence = Next++;
        var raw = string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"seq\":{sequence},\"type\":\"{part.Type}\",\"boot\":{Boot},\"ms\":{Millis(part.Minute)},\"x\":\"{part.Badge}{part.Symbology}{part.Mark}{part.Value}{part.Target}{part.Utc}{part.Operator}\"}}");
        _events.Add(new EventFact(
            id, sequence, part.Type, Boot, Millis(part.Minute), part.Symbology, Encoding.UTF8.GetBytes(part.Badge), part.Operator, part.Revision,
            part.TargetJournal, part.Target, part.Mark, part.Value, part.Previous, part.Utc, part.Utc == 0 ? "" : "receipt", part.Error,
            Encoding.UTF8.GetBytes(raw)));
        return this;
    }

    private sealed record Part(string Type, double Minute)
    {
        public string Badge { get; init; } = "";

        public string Symbology { get; init; } = "";

        public long Revision { get; init; }

        public string Mark { get; init; } = "";

        public string Value { get; init; } = "";

        public long Target { get; init; }

        public string TargetJournal { get; init; } = "";

        public string Previous { get; init; } = "";

        public string Operator { get; init; } = "";

        public long Utc { get; init; }

        public int Error { get; init; }
    }
}
