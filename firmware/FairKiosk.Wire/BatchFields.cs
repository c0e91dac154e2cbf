namespace FairKiosk.Wire;

/// <summary>The fields of one batch while it is being read, and whether together they make a batch.</summary>
internal sealed class BatchFields
{
    private ReaderEvent[] _events = [];
    private long[] _lost = [];
    private long[] _refused = [];
    private string _active = "";
    private long _oldest = -1;
    private long _head = -1;
    private long _boot = -1;
    private long _millis = -1;

    internal string? Error { get; private set; }

    internal string Journal { get; private set; } = "";

    internal long From { get; private set; } = -1;

    internal int EventCount { get; private set; } = -1;

    internal Batch ToBatch() => new()
    {
        Journal = Journal,
        Oldest = _oldest,
        Head = _head,
        Active = _active,
        Boot = (int)_boot,
        Millis = _millis,
        From = From,
        Lost = _lost,
        Refused = _refused,
        Events = _events,
    };

    internal void Read(byte[] payload, int offset, int count)
    {
        var json = new JsonReader(payload, offset, count);
        var eventsAt = -1;
        json.BeginObject();
        while (json.NextField())
        {
            switch (json.Name)
            {
                case "journal":
                    Journal = json.ReadString();
                    break;
                case "oldest":
                    _oldest = json.ReadInt64();
                    break;
                case "head":
                    _head = json.ReadInt64();
                    break;
                case "active":
                    _active = json.ReadString();
                    break;
                case "boot":
                    _boot = json.ReadInt64();
                    break;
                case "ms":
                    _millis = json.ReadInt64();
                    break;
                case "from":
                    From = json.ReadInt64();
                    break;
                case "lost":
                    _lost = ReadPairs(json);
                    break;
                case "refused":
                    _refused = ReadPairs(json);
                    break;
                case "events":
                    eventsAt = json.Position;
                    json.Skip();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.ExpectEnd();
        if (json.Failed)
        {
            Error = json.Reason;
            return;
        }

        // The syntax is sound, so what is wrong from here on is wrong with one event or with the header, and the events can be counted.
        var eventsError = eventsAt < 0 ? "a batch needs events" : ReadEvents(payload, eventsAt, offset + count - eventsAt);
        Error = MissingOfHeader() ?? eventsError;
    }

    private static long[] ReadPairs(JsonReader json)
    {
        var numbers = new long[8];
        var count = 0;
        json.BeginArray();
        while (json.NextElement())
        {
            if (count == numbers.Length)
            {
                var larger = new long[count * 2];
                System.Array.Copy(numbers, larger, count);
                numbers = larger;
            }

            var number = json.ReadInt64();
            if (number < 1 || ((count & 1) == 1 && number < numbers[count - 1]))
            {
                json.Fail("inclusive pairs of sequences expected");
            }

            numbers[count++] = number;
        }

        if ((count & 1) == 1)
        {
            json.Fail("pairs expected");
        }

        var exact = new long[json.Failed ? 0 : count];
        System.Array.Copy(numbers, exact, exact.Length);
        return exact;
    }

    private string? ReadEvents(byte[] payload, int at, int count)
    {
        var counted = new JsonReader(payload, at, count);
        EventCount = 0;
        for (counted.BeginArray(); counted.NextElement();)
        {
            counted.Skip();
            EventCount++;
        }

        if (counted.Failed)
        {
            EventCount = -1;
            return "events is not an array";
        }

        _events = new ReaderEvent[EventCount];
        var json = new JsonReader(payload, at, count);
        var index = 0;
        for (json.BeginArray(); json.NextElement(); index++)
        {
            json.SkipSpace();
            var start = json.Position;
            json.Skip();
            var decoded = EventCodec.Decode(payload, start, json.Position - start, Journal, out var error);
            if (decoded == null)
            {
                return "event " + (index + 1).ToString() + " of " + EventCount.ToString() + ": " + error;
            }

            _events[index] = decoded;
        }

        return null;
    }

    private string? MissingOfHeader()
    {
        if (!Hex.IsId(Journal) || !Hex.IsId(_active))
        {
            return "a batch needs journal and active, ids of 16 hex digits";
        }

        return _oldest < 1 || _head < 0 || From < 1 || _boot is < 1 or > int.MaxValue || _millis < 0
            ? "a batch needs oldest from 1, head from 0, from from 1, boot from 1 and ms from 0"
            : null;
    }
}
