namespace FairKiosk.Wire;

/// <summary>Array copies that small boards have no slices for.</summary>
internal static class Bytes
{
    internal static byte[] Copy(byte[] from, int offset, int count)
    {
        var copy = new byte[count];
        System.Array.Copy(from, offset, copy, 0, count);
        return copy;
    }
}
