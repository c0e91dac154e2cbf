namespace FairKiosk.Wire;

/// <summary>Reader configuration to and from UTF-8 JSON.</summary>
public static class ConfigCodec
{
    private const int MaxLabels = 64;

    /// <summary>Writes a configuration.</summary>
    /// <param name="config">The configuration.</param>
    /// <returns>The payload.</returns>
    public static byte[] Encode(ReaderConfig config)
    {
        var chars = config.Station.Length + config.StationName.Length + config.Mode.Length + config.Language.Length;
        for (var i = 0; i < config.Labels.Length; i++)
        {
            var label = config.Labels[i];
            chars += 16 + label.Mark.Length + label.Value.Length + label.Text.Length;
        }

        var buffer = new byte[256 + (6 * chars)];
        var json = new JsonWriter(buffer, 0);
        json.BeginObject();
        json.Field("revision", config.Revision);
        json.Field("station", config.Station);
        json.Field("stationName", config.StationName);
        json.Field("mode", config.Mode);
        json.Field("language", config.Language);
        json.Field("duplicateMillis", config.DuplicateMillis);
        json.Field("identify", config.Identify);
        if (config.Labels.Length > 0)
        {
            json.Name("labels");
            json.BeginArray();
            for (var i = 0; i < config.Labels.Length; i++)
            {
                var label = config.Labels[i];
                json.BeginObject();
                json.Field("mark", label.Mark);
                json.Field("value", label.Value);
                json.Field("text", label.Text);
                json.EndObject();
            }

            json.EndArray();
        }

        json.EndObject();
        return Bytes.Copy(buffer, 0, json.Position);
    }

    /// <summary>Reads a configuration. Never throws on any bytes.</summary>
    /// <param name="data">The buffer.</param>
    /// <param name="offset">Where the payload begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <returns>The configuration, or null when it is not JSON or has no revision from 0. An absent or impossible setting takes its default.</returns>
    public static ReaderConfig? Decode(byte[] data, int offset, int count)
    {
        var json = new JsonReader(data, offset, count);
        var revision = -1L;
        var station = "";
        var stationName = "";
        var mode = "";
        var language = "";
        var duplicateMillis = -1L;
        var identify = false;
        var labels = MarkLabel.Room(0);
        json.BeginObject();
        while (json.NextField())
        {
            switch (json.Name)
            {
                case "revision":
                    revision = json.ReadInt64();
                    break;
                case "station":
                    station = json.ReadString();
                    break;
                case "stationName":
                    stationName = json.ReadString();
                    break;
                case "mode":
                    mode = json.ReadString();
                    break;
                case "language":
                    language = json.ReadString();
                    break;
                case "duplicateMillis":
                    duplicateMillis = json.ReadInt64();
                    break;
                case "identify":
                    identify = json.ReadBoolean();
                    break;
                case "labels":
                    labels = ReadLabels(json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.ExpectEnd();
        var fallback = new ReaderConfig();
        return json.Failed || revision < 0 ? null : new ReaderConfig
        {
            Revision = revision,
            Station = station,
            StationName = stationName,
            Mode = mode is "scan" or "test" ? mode : fallback.Mode,
            Language = language.Length > 0 ? language : fallback.Language,
            // A minute is the longest that still suppresses a double read rather than a second visit.
            DuplicateMillis = duplicateMillis is >= 0 and <= 60_000 ? (int)duplicateMillis : fallback.DuplicateMillis,
            Identify = identify,
            Labels = labels,
        };
    }

    // More than a display has room for are passed over; one that says nothing is none.
    private static MarkLabel[] ReadLabels(JsonReader json)
    {
        var read = new MarkLabel[MaxLabels];
        var count = 0;
        for (json.BeginArray(); json.NextElement();)
        {
            var label = ReadLabel(json);
            if (count < MaxLabels && label.Mark.Length > 0 && label.Text.Length > 0)
            {
                read[count] = label;
                count++;
            }
        }

        var labels = new MarkLabel[count];
        System.Array.Copy(read, labels, count);
        return labels;
    }

    private static MarkLabel ReadLabel(JsonReader json)
    {
        var mark = "";
        var value = "";
        var text = "";
        json.BeginObject();
        while (json.NextField())
        {
            switch (json.Name)
            {
                case "mark":
                    mark = json.ReadString();
                    break;
                case "value":
                    value = json.ReadString();
                    break;
                case "text":
                    text = json.ReadString();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new MarkLabel { Mark = mark, Value = value, Text = text };
    }
}
