using FairKiosk.Wire;

namespace FairKiosk.Parts.Power;

/// <summary>The battery, as a MAX17048 tells of it (I²C address 0x36; units of its data sheet, table "register summary").</summary>
/// <remarks>Not shared between threads.</remarks>
public sealed class FuelGauge
{
    /// <summary>Below this many percent the battery is low.</summary>
    public const int LowPercent = 15;

    /// <summary>From this many percent on it is not low any more.</summary>
    public const int FineAgainPercent = 20;

    private const byte CellVoltage = 0x02;
    private const byte StateOfCharge = 0x04;
    private const byte ChargeRate = 0x16;

    // A lithium cell that works; a bus without a chip reads all ones, which would be 5120 mV.
    private const int LeastMillivolts = 2500;
    private const int MostMillivolts = 4500;
    private const int Unknown = -1;
    private const int MissesAllowed = 3;
    private const int MinutesInHour = 60;

    private readonly IRegisterPort _chip;
    private int _misses;

    /// <summary>Creates it; nothing is known before <see cref="Read"/>.</summary>
    /// <param name="chip">The chip's registers.</param>
    public FuelGauge(IRegisterPort chip)
    {
        _chip = chip;
    }

    /// <summary>Gets how full the battery is, 0 to 100, or -1 when unknown.</summary>
    public int Percent { get; private set; } = Unknown;

    /// <summary>Gets the cell's voltage, millivolts, or -1 when unknown.</summary>
    public int Millivolts { get; private set; } = Unknown;

    /// <summary>Gets for how many minutes it lasts at the rate of now; -1 when unknown or while it is not discharged.</summary>
    public int MinutesLeft { get; private set; } = Unknown;

    /// <summary>Gets a value indicating whether it is being charged.</summary>
    public bool IsCharging { get; private set; }

    /// <summary>Gets a value indicating whether it is low, and was not charged again since.</summary>
    public bool IsLow { get; private set; }

    /// <summary>Asks the chip. One answer that is missing changes nothing; several in a row, and nothing is known any more.</summary>
    /// <returns>Whether it answered sensibly.</returns>
    public bool Read()
    {
        if (!_chip.TryRead(CellVoltage, out var voltage) || !_chip.TryRead(StateOfCharge, out var charge) || !_chip.TryRead(ChargeRate, out var rate)
            || MillivoltsOf(voltage) is < LeastMillivolts or > MostMillivolts)
        {
            Miss();
            return false;
        }

        _misses = 0;
        Millivolts = MillivoltsOf(voltage);
        Percent = Numbers.Smaller((charge + 128) / 256, 100);
        IsCharging = Signed(rate) > 0;
        MinutesLeft = MinutesOf(charge, Signed(rate));
        IsLow = Percent < (IsLow ? FineAgainPercent : LowPercent);
        return true;
    }

    // 78.125 µV each.
    private static int MillivoltsOf(int register) => (register * 5 + 32) / 64;

    // Charge in 1/256 %, rate in 0.208 % an hour.
    private static int MinutesOf(int charge, int rate) =>
        rate < 0 ? (int)((long)charge * MinutesInHour * 1000 / (256L * 208 * -rate)) : Unknown;

    private static int Signed(int register) => register >= 0x8000 ? register - 0x10000 : register;

    private void Miss()
    {
        _misses++;
        if (_misses >= MissesAllowed)
        {
            Percent = Unknown;
            Millivolts = Unknown;
            MinutesLeft = Unknown;
            IsCharging = false;
            IsLow = false;
        }
    }
}
