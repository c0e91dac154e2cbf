namespace FairKiosk.Wire;

/// <summary>The fields of one status while it is being read.</summary>
internal sealed class StatusFields
{
    private bool _told;
    private bool _online;
    private bool _mains;
    private string _journal = "";
    private string _firmware = "";
    private long _oldest;
    private long _head;
    private long _waiting;
    private long _boot;
    private long _millis;
    private long _revision;
    private long _signal;
    private long _utcMillis = -1;
    private long _battery = -1;

    internal void Read(JsonReader json)
    {
        switch (json.Name)
        {
            case "online":
                _online = json.ReadBoolean();
                _told = true;
                break;
            case "journal":
                _journal = json.ReadString();
                break;
            case "oldest":
                _oldest = json.ReadInt64();
                break;
            case "head":
                _head = json.ReadInt64();
                break;
            case "waiting":
                _waiting = json.ReadInt64();
                break;
            case "boot":
                _boot = json.ReadInt64();
                break;
            case "ms":
                _millis = json.ReadInt64();
                break;
            case "utc":
                _utcMillis = json.ReadInt64();
                break;
            case "battery":
                _battery = json.ReadInt64();
                break;
            case "mains":
                _mains = json.ReadBoolean();
                break;
            case "signal":
                _signal = json.ReadInt64();
                break;
            case "firmware":
                _firmware = json.ReadString();
                break;
            case "rev":
                _revision = json.ReadInt64();
                break;
            default:
                json.Skip();
                break;
        }
    }

    internal ReaderStatus? ToStatus() => !_told ? null : new ReaderStatus
    {
        Online = _online,
        Journal = Hex.IsId(_journal) ? _journal : "",
        Oldest = _oldest,
        Head = _head,
        Waiting = _waiting,
        Boot = _boot is >= 0 and <= int.MaxValue ? (int)_boot : 0,
        Millis = _millis,
        UtcMillis = _utcMillis < 0 ? -1 : _utcMillis,
        BatteryPercent = _battery is >= 0 and <= 100 ? (int)_battery : -1,
        Mains = _mains,
        SignalDbm = _signal is >= -200 and < 0 ? (int)_signal : 0,
        Firmware = _firmware,
        ConfigRevision = _revision,
    };
}
