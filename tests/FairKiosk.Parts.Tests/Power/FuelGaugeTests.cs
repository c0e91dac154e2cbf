using FairKiosk.Parts.Power;

namespace FairKiosk.Parts.Tests.Power;

public sealed class FuelGaugeTests
{
    private readonly Chip _chip = new();
    private readonly FuelGauge _gauge;

    public FuelGaugeTests() => _gauge = new FuelGauge(_chip);

    [Fact]
    public void Before_it_is_asked_nothing_is_known() =>
        Assert.Equal((-1, -1, -1, false), (_gauge.Percent, _gauge.Millivolts, _gauge.MinutesLeft, _gauge.IsLow));

    [Theory]
    [InlineData(0x5000, 0x1900, 0x0000, 1600, 25)]
    [InlineData(0xBD00, 0x3280, 0x0000, 3780, 51)]
    [InlineData(0xD200, 0x6400, 0x0000, 4200, 100)]
    [InlineData(0xD200, 0x6A00, 0x0000, 4200, 100)]
    [InlineData(0xA000, 0x0000, 0x0000, 3200, 0)]
    public void Voltage_and_charge_are_what_the_data_sheet_makes_of_the_registers(int voltage, int charge, int rate, int millivolts, int percent)
    {
        _chip.Set(voltage, charge, rate);
        var isPlausible = millivolts >= 2500;
        Assert.Equal(isPlausible, _gauge.Read());
        Assert.Equal(isPlausible ? (millivolts, percent) : (-1, -1), (_gauge.Millivolts, _gauge.Percent));
    }

    [Theory]
    [InlineData(0x3200, 0xFFCE, 288)]
    [InlineData(0x6400, 0xFFFF, 28846)]
    [InlineData(0x3200, 0x0032, -1)]
    [InlineData(0x3200, 0x0000, -1)]
    public void How_long_it_lasts_follows_from_the_rate_at_which_it_empties(int charge, int rate, int minutes)
    {
        _chip.Set(0xBD00, charge, rate);
        Assert.True(_gauge.Read());
        Assert.Equal(minutes, _gauge.MinutesLeft);
        Assert.Equal(rate is > 0 and < 0x8000, _gauge.IsCharging);
    }

    [Fact]
    public void A_low_battery_stays_low_until_it_was_charged_a_little()
    {
        List<bool> told = [];
        foreach (var percent in (int[])[16, 15, 14, 16, 19, 20, 19, 15, 14])
        {
            _chip.Set(0xBD00, percent * 256, 0);
            _gauge.Read();
            told.Add(_gauge.IsLow);
        }

        Assert.Equal([false, false, true, true, true, false, false, false, true], told);
    }

    [Fact]
    public void One_answer_that_is_missing_changes_nothing_and_three_in_a_row_mean_unknown()
    {
        _chip.Set(0xBD00, 0x0A00, 0xFFCE);
        _gauge.Read();
        _chip.Answers = false;
        for (var misses = 1; misses <= 3; misses++)
        {
            Assert.False(_gauge.Read());
            Assert.Equal(misses < 3 ? 10 : -1, _gauge.Percent);
        }

        Assert.Equal((-1, -1, false), (_gauge.Millivolts, _gauge.MinutesLeft, _gauge.IsLow));
    }

    [Fact]
    public void A_bus_without_a_chip_is_no_full_battery()
    {
        _chip.Set(0xFFFF, 0xFFFF, 0xFFFF);
        Assert.False(_gauge.Read());
        Assert.Equal(-1, _gauge.Percent);
    }

    private sealed class Chip : IRegisterPort
    {
        private readonly Dictionary<byte, int> _registers = [];

        public bool Answers { get; set; } = true;

        public void Set(int voltage, int charge, int rate) => (_registers[0x02], _registers[0x04], _registers[0x16]) = (voltage, charge, rate);

        public bool TryRead(byte register, out int value)
        {
            value = Answers ? _registers[register] : 0;
            return Answers;
        }
    }
}
