using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Delivery;

/// <summary>Tells the status: when something changed, else now and then.</summary>
internal sealed class StatusReporter
{
    private readonly ILink _link;
    private readonly string _topic;
    private readonly int _intervalMillis;
    private bool _wanted;
    private long _toldAt;
    private long _toldRevision = -1;

    internal StatusReporter(ILink link, string readerId, int intervalMillis)
    {
        _link = link;
        _topic = Topics.Status(readerId);
        _intervalMillis = intervalMillis;
    }

    internal int BatteryPercent { get; private set; } = -1;

    internal bool Mains { get; private set; }

    internal void SetPower(int batteryPercent, bool mains)
    {
        _wanted = _wanted || mains != Mains;
        BatteryPercent = batteryPercent is >= 0 and <= 100 ? batteryPercent : -1;
        Mains = mains;
    }

    internal void Want() => _wanted = true;

    internal bool IsDue(long now, long configRevision) =>
        _wanted || now - _toldAt >= _intervalMillis || configRevision != _toldRevision;

    internal void Tell(ReaderStatus status, long now)
    {
        var payload = StatusCodec.Encode(status);
        if (_link.Publish(_topic, payload, payload.Length, true))
        {
            _wanted = false;
            _toldAt = now;
            _toldRevision = status.ConfigRevision;
        }
    }
}
