using System.Text;
using FairKiosk.Reader.Linux.Keys;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Records what the kernel hands over while a scanner types: <c>struct input_event</c> by <c>struct input_event</c>.</summary>
internal sealed class Typist
{
    private const int TypeScan = 4;

    // An American keyboard's rows, beginning with the key of number 2, 16, 30 and 44.
    private static readonly (int First, string Plain, string Shifted)[] Rows =
    [
        (2, "1234567890-=", "!@#$%^&*()_+"),
        (16, "qwertyuiop[]", "QWERTYUIOP{}"),
        (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"),
        (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
        (57, " ", string.Empty),
    ];

    private static readonly int[] Pad = [82, 79, 80, 81, 75, 76, 77, 71, 72, 73];

    private readonly MemoryStream _events = new();

    /// <summary>The bytes so far; the recording begins anew.</summary>
    public byte[] Take()
    {
        var bytes = _events.ToArray();
        _events.SetLength(0);
        return bytes;
    }

    public Typist Event(int type, int code, int value)
    {
        // The two words of time are not looked at.
        _events.Write(stackalloc byte[2 * IntPtr.Size]);
        _events.Write(BitConverter.GetBytes((ushort)type));
        _events.Write(BitConverter.GetBytes((ushort)code));
        _events.Write(BitConverter.GetBytes(value));
        return this;
    }

    public Typist Key(int code, int value)
    {
        if (value != 2)
        {
            Event(TypeScan, 4, 0x7_0000 + code);
        }

        return Event(KeyCodes.TypeKey, code, value).Event(KeyCodes.TypeSync, KeyCodes.SyncReport, 0);
    }

    public Typist Press(params int[] codes) => Each(codes, code => Key(code, 1));

    public Typist Release(params int[] codes) => Each(codes, code => Key(code, 0));

    public Typist Tap(params int[] codes) => Each(codes, code => Press(code).Release(code));

    /// <summary>The key while the others are held.</summary>
    public Typist Chord(int code, params int[] held) => Press(held).Tap(code).Release([.. held.Reverse()]);

    public Typist Enter() => Tap(KeyCodes.Enter);

    /// <summary>The kernel's buffer ran over.</summary>
    public Typist Lose() => Event(KeyCodes.TypeSync, KeyCodes.SyncDropped, 0).Event(KeyCodes.TypeSync, KeyCodes.SyncReport, 0);

    /// <summary>As on an American keyboard; control characters with Control, and what it does not have by its Unicode number.</summary>
    public Typist Text(string text)
    {
        foreach (var character in text.EnumerateRunes())
        {
            Character(character.Value);
        }

        return this;
    }

    /// <summary>A number on the number pad while Alt is held.</summary>
    public Typist AltNumber(string digits) =>
        Press(KeyCodes.LeftAlt).Tap([.. digits.Select(digit => Pad[digit - '0'])]).Release(KeyCodes.LeftAlt);

    private void Character(int character)
    {
        foreach (var (first, plain, shifted) in Rows)
        {
            if (plain.IndexOf((char)character, StringComparison.Ordinal) is >= 0 and var at && character < 128)
            {
                Tap(first + at);
                return;
            }

            if (shifted.IndexOf((char)character, StringComparison.Ordinal) is >= 0 and var above && character < 128)
            {
                Chord(first + above, KeyCodes.LeftShift);
                return;
            }
        }

        if (character < ' ')
        {
            Press(KeyCodes.LeftControl);
            Character(character is >= 1 and <= 26 ? character + 'a' - 1 : character + '@');
            Release(KeyCodes.LeftControl);
        }
        else
        {
            Unicode(character);
        }
    }

    private void Unicode(int character)
    {
        Press(KeyCodes.LeftAlt).Tap(KeyCodes.PadPlus);
        foreach (var digit in Encoding.ASCII.GetBytes(character.ToString("x", System.Globalization.CultureInfo.InvariantCulture)))
        {
            if (char.IsAsciiDigit((char)digit))
            {
                Tap(Pad[digit - '0']);
            }
            else
            {
                Character(digit);
            }
        }

        Release(KeyCodes.LeftAlt);
    }

    private Typist Each(int[] codes, Action<int> key)
    {
        foreach (var code in codes)
        {
            key(code);
        }

        return this;
    }
}
