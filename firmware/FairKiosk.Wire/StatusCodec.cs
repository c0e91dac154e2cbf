namespace FairKiosk.Wire;

/// <summary>Reader status to and from UTF-8 JSON.</summary>
public static class StatusCodec
{
    /// <summary>Writes a status. Offline is written as <c>{"online":false}</c>, the last will.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The payload.</returns>
    public static byte[] Encode(ReaderStatus status)
    {
        var buffer = new byte[512 + (6 * (status.Journal.Length + status.Firmware.Length))];
        var json = new JsonWriter(buffer, 0);
        json.BeginObject();
        json.Field("online", status.Online);
        if (status.Online)
        {
            WriteOnline(ref json, status);
        }

        json.EndObject();
        return Bytes.Copy(buffer, 0, json.Position);
    }

    /// <summary>Reads a status. Never throws on any bytes.</summary>
    /// <param name="data">The buffer.</param>
    /// <param name="offset">Where the payload begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <returns>The status, or null when it is none; numbers out of range are unknown.</returns>
    public static ReaderStatus? Decode(byte[] data, int offset, int count)
    {
        var json = new JsonReader(data, offset, count);
        var fields = new StatusFields();
        json.BeginObject();
        while (json.NextField())
        {
            fields.Read(json);
        }

        json.ExpectEnd();
        return json.Failed ? null : fields.ToStatus();
    }

    private static void WriteOnline(ref JsonWriter json, ReaderStatus status)
    {
        json.Field("journal", status.Journal);
        json.Field("oldest", status.Oldest);
        json.Field("head", status.Head);
        json.Field("waiting", status.Waiting);
        json.Field("boot", status.Boot);
        json.Field("ms", status.Millis);
        if (status.UtcMillis >= 0)
        {
            json.Field("utc", status.UtcMillis);
        }

        if (status.BatteryPercent >= 0)
        {
            json.Field("battery", status.BatteryPercent);
        }

        json.Field("mains", status.Mains);
        if (status.SignalDbm != 0)
        {
            json.Field("signal", status.SignalDbm);
        }

        json.Field("firmware", status.Firmware);
        json.Field("rev", status.ConfigRevision);
    }
}
