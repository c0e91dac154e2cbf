namespace FairKiosk.Wire;

/// <summary>Batches to and from UTF-8 JSON.</summary>
public static class BatchCodec
{
    /// <summary>Writes everything of a batch up to its events, without allocating.</summary>
    /// <param name="into">The buffer.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="journal">The id of the journal whose events follow.</param>
    /// <param name="oldest">The lowest sequence that it still holds.</param>
    /// <param name="head">The highest sequence that it has given out.</param>
    /// <param name="active">The id of the journal that the reader writes to.</param>
    /// <param name="boot">The boot counter of the active journal.</param>
    /// <param name="millis">Monotonic milliseconds at sending.</param>
    /// <param name="from">The sequence of the first event.</param>
    /// <param name="lost">Inclusive pairs.</param>
    /// <param name="lostCount">How many numbers of <paramref name="lost"/> count, even.</param>
    /// <param name="refused">Inclusive pairs.</param>
    /// <param name="refusedCount">How many numbers of <paramref name="refused"/> count, even.</param>
    /// <returns>The position after it, or -1 when it does not fit.</returns>
    public static int WriteHeader(
        byte[] into, int at, string journal, long oldest, long head, string active, int boot, long millis, long from, long[] lost, int lostCount, long[] refused, int refusedCount)
    {
        var json = new JsonWriter(into, at);
        json.BeginObject();
        json.Field("journal", journal);
        json.Field("oldest", oldest);
        json.Field("head", head);
        json.Field("active", active);
        json.Field("boot", boot);
        json.Field("ms", millis);
        json.Field("from", from);
        WritePairs(ref json, "lost", lost, lostCount);
        WritePairs(ref json, "refused", refused, refusedCount);
        json.Name("events");
        json.BeginArray();
        return json.End;
    }

    /// <summary>Appends one stored event object.</summary>
    /// <param name="into">The buffer.</param>
    /// <param name="at">The position that the header or the event before returned.</param>
    /// <param name="first">Whether it is the batch's first event.</param>
    /// <param name="payload">The buffer with the object.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <returns>The position after it, or -1 when it does not fit with <see cref="CloseBytes"/> to spare.</returns>
    public static int AppendEvent(byte[] into, int at, bool first, byte[] payload, int offset, int count)
    {
        var comma = first ? 0 : 1;
        if (into.Length - at < comma + count + CloseBytes)
        {
            return -1;
        }

        into[at] = (byte)',';
        System.Array.Copy(payload, offset, into, at + comma, count);
        return at + comma + count;
    }

    /// <summary>Bytes that <see cref="Close"/> writes.</summary>
    public const int CloseBytes = 2;

    /// <summary>Ends the batch.</summary>
    /// <param name="into">The buffer.</param>
    /// <param name="at">The position that the header or the last event returned.</param>
    /// <returns>The number of bytes of a payload that began at 0.</returns>
    public static int Close(byte[] into, int at)
    {
        into[at] = (byte)']';
        into[at + 1] = (byte)'}';
        return at + CloseBytes;
    }

    /// <summary>Writes a whole batch from the events' <see cref="ReaderEvent.Raw"/>; for tools and tests, the courier composes in place.</summary>
    /// <param name="batch">The batch; each event carries its raw object.</param>
    /// <returns>The payload.</returns>
    public static byte[] Encode(Batch batch)
    {
        var size = 512 + (6 * (batch.Journal.Length + batch.Active.Length)) + (48 * (batch.Lost.Length + batch.Refused.Length));
        for (var i = 0; i < batch.Events.Length; i++)
        {
            size += batch.Events[i].Raw.Length + 1;
        }

        var buffer = new byte[size];
        var at = WriteHeader(
            buffer, 0, batch.Journal, batch.Oldest, batch.Head, batch.Active, batch.Boot, batch.Millis, batch.From, batch.Lost, batch.Lost.Length, batch.Refused, batch.Refused.Length);
        for (var i = 0; i < batch.Events.Length; i++)
        {
            at = AppendEvent(buffer, at, i == 0, batch.Events[i].Raw, 0, batch.Events[i].Raw.Length);
        }

        return Bytes.Copy(buffer, 0, Close(buffer, at));
    }

    /// <summary>Reads a batch. Never throws on any bytes.</summary>
    /// <param name="payload">The buffer.</param>
    /// <param name="offset">Where the payload begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <returns>The batch, or why it must be refused and what of its header is known.</returns>
    public static BatchDecoding Decode(byte[] payload, int offset, int count)
    {
        var fields = new BatchFields();
        fields.Read(payload, offset, count);
        var headerKnown = Hex.IsId(fields.Journal) && fields.From >= 1;
        return new BatchDecoding
        {
            Batch = fields.Error != null ? null : fields.ToBatch(),
            Error = fields.Error,
            HeaderKnown = headerKnown,
            Journal = headerKnown ? fields.Journal : "",
            From = headerKnown ? fields.From : 0,
            EventCount = fields.EventCount,
        };
    }

    private static void WritePairs(ref JsonWriter json, string name, long[] numbers, int count)
    {
        json.Name(name);
        json.BeginArray();
        for (var i = 0; i < count; i++)
        {
            json.Number(numbers[i]);
        }

        json.EndArray();
    }
}
