namespace FairKiosk.Wire;

/// <summary>The fields of one receipt while it is being read, and whether together they make a receipt.</summary>
internal sealed class ReceiptFields
{
    private string _kind = "";
    private string _database = "";
    private string _epoch = "";
    private string _journal = "";
    private string _active = "";
    private string _crc = "";
    private string _reason = "";
    private string _line = "";
    private long _upTo = -1;
    private long _utcMillis = -1;
    private long _boot = -1;
    private long _echoMillis = -1;
    private long _seconds = -1;

    internal void Read(JsonReader json)
    {
        switch (json.Name)
        {
            case "kind":
                _kind = json.ReadString();
                break;
            case "db":
                _database = json.ReadString();
                break;
            case "epoch":
                _epoch = json.ReadString();
                break;
            case "journal":
                _journal = json.ReadString();
                break;
            case "upTo":
                _upTo = json.ReadInt64();
                break;
            case "utc":
                _utcMillis = json.ReadInt64();
                break;
            case "active":
                _active = json.ReadString();
                break;
            case "boot":
                _boot = json.ReadInt64();
                break;
            case "echo":
                _echoMillis = json.ReadInt64();
                break;
            case "seconds":
                _seconds = json.ReadInt64();
                break;
            case "crc":
                _crc = json.ReadString();
                break;
            case "reason":
                _reason = json.ReadString();
                break;
            case "line":
                _line = json.ReadString();
                break;
            default:
                json.Skip();
                break;
        }
    }

    internal Receipt? ToReceipt()
    {
        var checksum = 0UL;
        var complete = Hex.IsId(_database) && Hex.IsId(_epoch) && _utcMillis >= 0 && _kind switch
        {
            "stored" => AnswersBatch() && _upTo >= 0,
            "wait" => AnswersBatch() && _seconds is >= 0 and <= int.MaxValue,
            "refused" => _crc.Length == 8 && Hex.TryParse(_crc, out checksum),
            _ => false,
        };
        return !complete ? null : new Receipt
        {
            Kind = _kind switch { "stored" => ReceiptKind.Stored, "wait" => ReceiptKind.Wait, _ => ReceiptKind.Refused },
            Database = _database,
            Epoch = _epoch,
            Journal = _journal,
            UpTo = _upTo < 0 ? 0 : _upTo,
            UtcMillis = _utcMillis,
            Active = _active,
            Boot = _boot < 0 ? 0 : (int)_boot,
            EchoMillis = _echoMillis < 0 ? 0 : _echoMillis,
            WaitSeconds = _seconds < 0 ? 0 : (int)_seconds,
            Crc = (uint)checksum,
            Reason = _reason,
            Line = _line,
        };
    }

    private bool AnswersBatch() =>
        Hex.IsId(_journal) && Hex.IsId(_active) && _boot is >= 1 and <= int.MaxValue && _echoMillis >= 0;
}
