namespace FairKiosk.Reader.Linux.Sources;

/// <summary>Speeds of a serial line and the constants that termios has for them (asm-generic/termbits.h).</summary>
internal static class BaudRates
{
    /// <summary>What serial scanners are delivered with; USB ones ignore it.</summary>
    public const int Default = 9600;

    private static readonly Dictionary<int, uint> Constants = new()
    {
        [1200] = 0x9,
        [2400] = 0xB,
        [4800] = 0xC,
        [9600] = 0xD,
        [19_200] = 0xE,
        [38_400] = 0xF,
        [57_600] = 0x1001,
        [115_200] = 0x1002,
        [230_400] = 0x1003,
        [460_800] = 0x1004,
        [921_600] = 0x1007,
    };

    public static IEnumerable<int> All => Constants.Keys;

    public static bool IsKnown(int baud) => Constants.ContainsKey(baud);

    public static uint ConstantOf(int baud) => Constants[baud];
}
