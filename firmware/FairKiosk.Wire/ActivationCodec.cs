namespace FairKiosk.Wire;

/// <summary>An activation from UTF-8 JSON, for boards that carry the gateway's file.</summary>
public static class ActivationCodec
{
    private const int HighestPort = 65_535;

    /// <summary>Reads an activation. Never throws on any bytes.</summary>
    /// <param name="data">The buffer.</param>
    /// <param name="offset">Where the file begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <returns>The activation, or null when it is not JSON, or says no reader, password, host or port, or a command key that is none.</returns>
    public static ReaderActivation? Decode(byte[] data, int offset, int count)
    {
        var json = new JsonReader(data, offset, count);
        var reader = "";
        var password = "";
        var host = "";
        var port = 0L;
        var authority = "";
        byte[]? key = [];
        ReaderConfig? config = new();
        json.BeginObject();
        while (json.NextField())
        {
            switch (json.Name)
            {
                case "reader":
                    reader = json.ReadString();
                    break;
                case "password":
                    password = json.ReadString();
                    break;
                case "host":
                    host = json.ReadString();
                    break;
                case "port":
                    port = json.ReadInt64();
                    break;
                case "caFile":
                    authority = Text(json, data, offset + count);
                    break;
                case "commandKey":
                    key = CommandBarcode.KeyOf(Text(json, data, offset + count));
                    break;
                case "config":
                    json.SkipSpace();
                    var begin = json.Position;
                    json.Skip();
                    config = ConfigCodec.Decode(data, begin, json.Position - begin);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.ExpectEnd();
        if (json.Failed || !Topics.IsReaderId(reader) || password.Length == 0 || host.Length == 0 || port is < 1 or > HighestPort || key == null || config == null)
        {
            return null;
        }

        return new ReaderActivation
        {
            ReaderId = reader,
            Password = password,
            Host = host,
            Port = (int)port,
            AuthorityFile = authority,
            CommandKey = key,
            Config = config,
        };
    }

    // A text that may also be null, which is none.
    private static string Text(JsonReader json, byte[] data, int end)
    {
        json.SkipSpace();
        if (json.Position < end && data[json.Position] == (byte)'n')
        {
            json.Skip();
            return "";
        }

        return json.ReadString();
    }
}
