using FairKiosk.Parts.Power;
using Meadow.Hardware;

namespace FairKiosk.Pocket.Hardware;

/// <summary>The registers of a MAX17048 on the board's I²C bus.</summary>
internal sealed class GaugePort : IRegisterPort
{
    private const byte Address = 0x36;

    private readonly II2cBus _bus;
    private readonly byte[] _register = new byte[1];
    private readonly byte[] _answer = new byte[2];

    public GaugePort(II2cBus bus)
    {
        _bus = bus;
    }

    public bool TryRead(byte register, out int value)
    {
        _register[0] = register;
        try
        {
            _bus.Exchange(Address, _register, _answer);
            value = (_answer[0] << 8) | _answer[1];
            return true;
        }
#pragma warning disable CA1031 // The bus throws plain exceptions when nobody answers.
        catch (Exception)
#pragma warning restore CA1031
        {
            value = 0;
            return false;
        }
    }
}
