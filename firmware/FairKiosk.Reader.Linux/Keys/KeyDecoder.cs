using System.Text;

namespace FairKiosk.Reader.Linux.Keys;

/// <summary>Turns pressed and released keys into the bytes that a scanner means by them, in UTF-8.</summary>
internal sealed class KeyDecoder(KeyMap map)
{
    private const int Pressed = 1;
    private const int ControlMask = 0x1F;
    private const int LongestText = 12;

    private readonly byte[] _text = new byte[LongestText];
    private readonly AltCode _altCode = new();
    private readonly HeldKeys _held = new(map.HasAltGr);
    private int _length;
    private bool _capitals;
    private char _accent;
    private char _surrogate;

    /// <summary>What the last event typed, or what stands behind something unknown; may be empty. Valid until the next event.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    /// <summary>True while a character has begun: an accent without its letter, half a number.</summary>
    public bool IsPending => _accent != 0 || _surrogate != 0 || _altCode.IsPending;

    /// <param name="code">Number of the key.</param>
    /// <param name="value">0 released, 1 pressed, 2 repeated because it is held.</param>
    public KeyMeaning Take(int code, int value)
    {
        _length = 0;
        var wasAlt = _held.Alt;
        if (_held.Take(code, value))
        {
            return Hold(wasAlt);
        }

        // A repeat is the kernel's, not the scanner's: it comes when the release is late, and would double a character.
        return value == Pressed ? Press(code) : KeyMeaning.Nothing;
    }

    /// <summary>Gives up a character that has begun.</summary>
    public void Forget()
    {
        _accent = '\0';
        _surrogate = '\0';
        _altCode.Forget();
    }

    /// <summary>Events were lost: as if just plugged in.</summary>
    public void Reset()
    {
        Forget();
        _held.ReleaseAll();
        _capitals = false;
    }

    private KeyMeaning Hold(bool wasAlt)
    {
        if (!wasAlt || _held.Alt || !_altCode.IsPending)
        {
            return KeyMeaning.Nothing;
        }

        var character = _altCode.End();
        return character < 0 ? KeyMeaning.Unknown : Type(character);
    }

    private KeyMeaning Press(int code)
    {
        switch (code)
        {
            case KeyCodes.CapsLock:
                _capitals ^= !map.LocksCapitalsWithShift || _held.Shift;
                return KeyMeaning.Nothing;
            case KeyCodes.NumLock or KeyCodes.ScrollLock or KeyCodes.ZenkakuHankaku or (>= KeyCodes.Katakana and <= KeyCodes.Muhenkan):
            case KeyCodes.Grave when map.LocksCapitalsWithShift:
                // Scanners switch locks and input methods off before they type; neither is there.
                return KeyMeaning.Nothing;
            default:
                break;
        }

        if (_held.Meta)
        {
            return KeyMeaning.Unknown;
        }

        if (_held.Alt)
        {
            _altCode.Take(KeyPad.DigitOf(code), code == KeyCodes.PadPlus, map.At(code, KeyLevel.Plain));
            return KeyMeaning.Nothing;
        }

        var fixedCharacter = KeyPad.CharacterOf(code, map.Decimal);
        if (fixedCharacter != 0)
        {
            return Type(fixedCharacter);
        }

        return _held.Control ? Control(code) : Plain(code);
    }

    private KeyMeaning Plain(int code)
    {
        var level = _held.LevelOf(_held.Shift ^ (_capitals && !_held.AltGr && map.IsLetter(code)));
        var character = map.At(code, level);
        if (character == 0)
        {
            return KeyMeaning.Unknown;
        }

        if (!map.IsDead(code, level))
        {
            return Type(character);
        }

        if (_accent == 0)
        {
            _accent = character;
            return KeyMeaning.Nothing;
        }

        // Two dead keys in a row type both accents.
        return Type(character);
    }

    /// <summary>Control and a key: by the character, or where a national keyboard has none of these, by the place that it has on the American one.</summary>
    private KeyMeaning Control(int code)
    {
        var isShifted = _held.Shift;
        var level = _held.LevelOf(isShifted);
        var character = map.At(code, level);
        var american = KeyMaps.Us.At(code, level);
        if (char.IsAsciiLetter(character))
        {
            // Ctrl+Shift+U opens a number in Linux programs; scanners that are set to type that way are not understood.
            return isShifted && character is 'U' or 'u' ? KeyMeaning.Unknown : Type(character & ControlMask);
        }

        if (IsControlSign(character) && !map.IsDead(code, level))
        {
            return Type(character & ControlMask);
        }

        if (IsControlSign(american))
        {
            return Type(american & ControlMask);
        }

        return IsControlSign(character) ? Type(character & ControlMask) : KeyMeaning.Unknown;
    }

    private static bool IsControlSign(char character) => character is '@' or (>= '[' and <= '_');

    private KeyMeaning Type(int character)
    {
        var meaning = KeyMeaning.Text;
        if (_surrogate != 0)
        {
            var isPair = character <= char.MaxValue && char.IsLowSurrogate((char)character);
            character = isPair ? char.ConvertToUtf32(_surrogate, (char)character) : character;
            meaning = isPair ? KeyMeaning.Text : KeyMeaning.Unknown;
            _surrogate = '\0';
        }

        if (character <= char.MaxValue && char.IsHighSurrogate((char)character))
        {
            _surrogate = (char)character;
            return meaning == KeyMeaning.Text ? KeyMeaning.Nothing : meaning;
        }

        if (!Rune.IsValid(character))
        {
            return KeyMeaning.Unknown;
        }

        if (_accent != 0)
        {
            character = Accented(character);
        }

        Write(character);
        return meaning;
    }

    // The accent with a blank is the accent alone; what it does not go on comes behind it.
    private int Accented(int character)
    {
        var accent = _accent;
        _accent = '\0';
        if (character == ' ')
        {
            return accent;
        }

        var composed = DeadKeys.Compose(accent, character);
        if (composed != 0)
        {
            return composed;
        }

        Write(accent);
        return character;
    }

    private void Write(int character) => _length += new Rune(character).EncodeToUtf8(_text.AsSpan(_length));
}
