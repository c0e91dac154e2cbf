namespace FairKiosk.Reader.Journals;

/// <summary>Numbers in the journal's files, least significant byte first.</summary>
internal static class LittleEndian
{
    internal static void Put(byte[] into, int at, ulong value, int bytes)
    {
        for (var i = 0; i < bytes; i++)
        {
            into[at + i] = (byte)(value >> (8 * i));
        }
    }

    internal static uint UInt32(byte[] from, int at) => (uint)Get(from, at, 4);

    internal static ulong UInt64(byte[] from, int at) => Get(from, at, 8);

    internal static ulong Get(byte[] from, int at, int bytes)
    {
        var value = 0UL;
        for (var i = 0; i < bytes; i++)
        {
            value |= (ulong)from[at + i] << (8 * i);
        }

        return value;
    }
}
