using System.Text;

namespace FairKiosk.Storage.Engine;

/// <summary>
/// Texts that stand in many rows (readers, stations, journals), made once: a recount reads a badge's every scan, and five of its six texts
/// are the same as in the row before.
/// </summary>
internal sealed class SharedTexts
{
    private const int Slots = 4096;

    private readonly string?[] _slots = new string?[Slots];

    public string Of(ReadOnlySpan<byte> utf8)
    {
        var hash = default(HashCode);
        hash.AddBytes(utf8);
        ref var slot = ref _slots[hash.ToHashCode() & (Slots - 1)];
        // A text beyond ASCII is never equal here, and so made each time: right, only slower.
        return slot is not null && Ascii.Equals(utf8, slot) ? slot : slot = Encoding.UTF8.GetString(utf8);
    }
}
