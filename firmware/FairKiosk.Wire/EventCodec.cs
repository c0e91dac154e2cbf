namespace FairKiosk.Wire;

/// <summary>Event objects to and from UTF-8 JSON. What is written here is stored in the journal and sent as it stands.</summary>
public static class EventCodec
{
    /// <summary>Writes a scan without allocating. Raw bytes that are not UTF-8, or that escaping would more than double, go as base64.</summary>
    /// <param name="into">The buffer; <see cref="Limits.MaxEventBytes"/> always suffice for data within <see cref="Limits.MaxRawBytes"/>.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="sequence">The sequence number, from 1.</param>
    /// <param name="boot">The boot counter, from 1.</param>
    /// <param name="millis">Monotonic milliseconds of the boot.</param>
    /// <param name="symbology">An AIM identifier, or empty.</param>
    /// <param name="data">The buffer with the raw bytes.</param>
    /// <param name="offset">Where they begin.</param>
    /// <param name="count">How many.</param>
    /// <param name="staffBadge">The operator; empty when unknown.</param>
    /// <param name="configRevision">The configuration revision shown.</param>
    /// <returns>The position after the object, or -1 when it does not fit.</returns>
    public static int WriteScan(
        byte[] into, int at, long sequence, int boot, long millis, string symbology, byte[] data, int offset, int count, string staffBadge, long configRevision)
    {
        var json = Begin(into, at, sequence, EventTypes.Scan, boot, millis);
        json.Field("sym", symbology);
        var asText = Utf8.IsValid(data, offset, count) && JsonWriter.EscapedLength(data, offset, count) <= (2 * count) + 64;
        json.Name(asText ? "data" : "data64");
        if (asText)
        {
            json.Text(data, offset, count);
        }
        else
        {
            json.Base64Text(data, offset, count);
        }

        if (staffBadge.Length > 0)
        {
            json.Field("op", staffBadge);
        }

        return Finish(ref json, configRevision);
    }

    /// <summary>Writes a mark without allocating.</summary>
    /// <param name="into">The buffer.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="sequence">The sequence number, from 1.</param>
    /// <param name="boot">The boot counter, from 1.</param>
    /// <param name="millis">Monotonic milliseconds of the boot.</param>
    /// <param name="targetJournal">The target scan's journal; ignored without a target.</param>
    /// <param name="targetSequence">The target scan's sequence; 0 for a mark without a target.</param>
    /// <param name="mark">One of <see cref="Marks"/>.</param>
    /// <param name="value">Its value, or empty.</param>
    /// <param name="staffBadge">The operator; empty when unknown.</param>
    /// <param name="configRevision">The configuration revision shown.</param>
    /// <returns>The position after the object, or -1 when it does not fit.</returns>
    public static int WriteMark(
        byte[] into, int at, long sequence, int boot, long millis, string targetJournal, long targetSequence, string mark, string value,
        string staffBadge, long configRevision)
    {
        var json = Begin(into, at, sequence, EventTypes.Mark, boot, millis);
        if (targetSequence > 0)
        {
            json.Name("target");
            json.BeginObject();
            json.Field("journal", targetJournal);
            json.Field("seq", targetSequence);
            json.EndObject();
        }

        json.Field("mark", mark);
        json.Field("value", value);
        if (staffBadge.Length > 0)
        {
            json.Field("op", staffBadge);
        }

        return Finish(ref json, configRevision);
    }

    /// <summary>Writes a boot event without allocating.</summary>
    /// <param name="into">The buffer.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="sequence">The sequence number, from 1.</param>
    /// <param name="boot">The boot counter that begins here.</param>
    /// <param name="millis">Monotonic milliseconds of the boot.</param>
    /// <param name="previousJournal">The journal kept before this one, or empty.</param>
    /// <param name="firmware">The firmware version.</param>
    /// <param name="configRevision">The configuration revision shown.</param>
    /// <returns>The position after the object, or -1 when it does not fit.</returns>
    public static int WriteBoot(
        byte[] into, int at, long sequence, int boot, long millis, string previousJournal, string firmware, long configRevision)
    {
        var json = Begin(into, at, sequence, EventTypes.Boot, boot, millis);
        json.Field("prev", previousJournal);
        json.Field("firmware", firmware);
        return Finish(ref json, configRevision);
    }

    /// <summary>Writes an anchor without allocating.</summary>
    /// <param name="into">The buffer.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="sequence">The sequence number, from 1.</param>
    /// <param name="boot">The boot counter, from 1.</param>
    /// <param name="millis">The monotonic instant that <paramref name="utcMillis"/> names.</param>
    /// <param name="utcMillis">Unix milliseconds UTC.</param>
    /// <param name="source"><c>receipt</c> or <c>ntp</c>.</param>
    /// <param name="errorMillis">The greatest error to either side, milliseconds.</param>
    /// <returns>The position after the object, or -1 when it does not fit.</returns>
    public static int WriteAnchor(
        byte[] into, int at, long sequence, int boot, long millis, long utcMillis, string source, int errorMillis)
    {
        var json = Begin(into, at, sequence, EventTypes.Anchor, boot, millis);
        json.Field("utc", utcMillis);
        json.Field("source", source);
        json.Field("err", errorMillis);
        json.EndObject();
        return json.End;
    }

    /// <summary>Reads one event object. Never throws on any bytes.</summary>
    /// <param name="data">The buffer.</param>
    /// <param name="offset">Where the object begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <param name="error">Why it is broken, or null.</param>
    /// <returns>The event, or null when it is not JSON, lacks what its type requires, or a known field has the wrong kind of value.
    /// Of a type this version does not know, only sequence, type, boot and milliseconds are looked at.</returns>
    public static ReaderEvent? Decode(byte[] data, int offset, int count, out string? error) => Decode(data, offset, count, "", out error);

    internal static ReaderEvent? Decode(byte[] data, int offset, int count, string journal, out string? error)
    {
        var fields = new EventFields();
        fields.Read(data, offset, count);
        error = fields.Error;
        if (error != null)
        {
            return null;
        }

        return new ReaderEvent
        {
            Journal = journal,
            Sequence = fields.Sequence,
            Type = fields.Type,
            Boot = (int)fields.Boot,
            Millis = fields.Millis,
            Symbology = fields.Symbology,
            Data = fields.Data ?? [],
            Operator = fields.Operator,
            ConfigRevision = fields.ConfigRevision,
            TargetJournal = fields.TargetJournal,
            TargetSequence = fields.TargetSequence,
            Mark = fields.Mark,
            Value = fields.Value,
            PreviousJournal = fields.PreviousJournal,
            Firmware = fields.Firmware,
            UtcMillis = fields.UtcMillis < 0 ? 0 : fields.UtcMillis,
            Source = fields.Source,
            ErrorMillis = fields.ErrorMillis < 0 ? 0 : (int)fields.ErrorMillis,
            Raw = Bytes.Copy(data, offset, count),
        };
    }

    private static JsonWriter Begin(byte[] into, int at, long sequence, string type, int boot, long millis)
    {
        var json = new JsonWriter(into, at);
        json.BeginObject();
        json.Field("seq", sequence);
        json.Field("type", type);
        json.Field("boot", boot);
        json.Field("ms", millis);
        return json;
    }

    private static int Finish(ref JsonWriter json, long configRevision)
    {
        json.Field("rev", configRevision);
        json.EndObject();
        return json.End;
    }
}
