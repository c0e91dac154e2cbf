namespace FairKiosk.Wire;

/// <summary>Gateway status to and from UTF-8 JSON.</summary>
public static class GatewayStatusCodec
{
    /// <summary>Writes a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The payload.</returns>
    public static byte[] Encode(GatewayStatus status)
    {
        var buffer = new byte[128 + (6 * (status.Gateway.Length + status.Database.Length + status.Epoch.Length))];
        var json = new JsonWriter(buffer, 0);
        json.BeginObject();
        json.Field("gateway", status.Gateway);
        json.Field("db", status.Database);
        json.Field("epoch", status.Epoch);
        json.EndObject();
        return Bytes.Copy(buffer, 0, json.Position);
    }

    /// <summary>Reads a status. Never throws on any bytes.</summary>
    /// <param name="data">The buffer.</param>
    /// <param name="offset">Where the payload begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <returns>The status, or null when it is not JSON or names no database and epoch.</returns>
    public static GatewayStatus? Decode(byte[] data, int offset, int count)
    {
        var json = new JsonReader(data, offset, count);
        var gateway = "";
        var database = "";
        var epoch = "";
        json.BeginObject();
        while (json.NextField())
        {
            switch (json.Name)
            {
                case "gateway":
                    gateway = json.ReadString();
                    break;
                case "db":
                    database = json.ReadString();
                    break;
                case "epoch":
                    epoch = json.ReadString();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.ExpectEnd();
        return json.Failed || !Hex.IsId(database) || !Hex.IsId(epoch)
            ? null
            : new GatewayStatus { Gateway = gateway, Database = database, Epoch = epoch };
    }
}
