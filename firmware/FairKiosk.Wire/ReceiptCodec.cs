namespace FairKiosk.Wire;

/// <summary>Receipts to and from UTF-8 JSON.</summary>
public static class ReceiptCodec
{
    /// <summary>Writes a receipt.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <returns>The payload.</returns>
    public static byte[] Encode(Receipt receipt)
    {
        var ids = receipt.Database.Length + receipt.Epoch.Length + receipt.Journal.Length + receipt.Active.Length;
        var buffer = new byte[512 + (6 * (ids + receipt.Reason.Length + receipt.Line.Length))];
        var json = new JsonWriter(buffer, 0);
        json.BeginObject();
        json.Field("kind", NameOf(receipt.Kind));
        json.Field("db", receipt.Database);
        json.Field("epoch", receipt.Epoch);
        if (receipt.Kind == ReceiptKind.Refused)
        {
            json.Field("crc", Hex.FromUInt32(receipt.Crc));
            json.Field("reason", receipt.Reason);
            json.Field("utc", receipt.UtcMillis);
        }
        else
        {
            WriteAnswer(ref json, receipt);
        }

        if (receipt.Line.Length > 0)
        {
            json.Field("line", receipt.Line);
        }

        json.EndObject();
        return Bytes.Copy(buffer, 0, json.Position);
    }

    /// <summary>Reads a receipt. Never throws on any bytes.</summary>
    /// <param name="data">The buffer.</param>
    /// <param name="offset">Where the payload begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <returns>The receipt, or null when it is none that this version understands.</returns>
    public static Receipt? Decode(byte[] data, int offset, int count)
    {
        var json = new JsonReader(data, offset, count);
        var fields = new ReceiptFields();
        json.BeginObject();
        while (json.NextField())
        {
            fields.Read(json);
        }

        json.ExpectEnd();
        return json.Failed ? null : fields.ToReceipt();
    }

    private static string NameOf(ReceiptKind kind) => kind switch
    {
        ReceiptKind.Stored => "stored",
        ReceiptKind.Wait => "wait",
        _ => "refused",
    };

    private static void WriteAnswer(ref JsonWriter json, Receipt receipt)
    {
        json.Field("journal", receipt.Journal);
        if (receipt.Kind == ReceiptKind.Stored)
        {
            json.Field("upTo", receipt.UpTo);
        }
        else
        {
            json.Field("seconds", receipt.WaitSeconds);
        }

        json.Field("utc", receipt.UtcMillis);
        json.Field("active", receipt.Active);
        json.Field("boot", receipt.Boot);
        json.Field("echo", receipt.EchoMillis);
    }
}
