using System.Text;

namespace FairKiosk.Reader.Linux.Keys;

/// <summary>A character typed by its number while Alt is held: decimal on the number pad, or plus and then hexadecimal.</summary>
/// <remarks>As Windows reads it: a leading zero means Windows-1252, no leading zero the old DOS code page, more than 255 Unicode.</remarks>
internal sealed class AltCode
{
    private const int Ansi = 1252;

    // Of western Europe. The letters of German and French have the same numbers in the American page 437.
    private const int Dos = 850;
    private const int LastByte = 0xFF;
    private const int LastAscii = 0x7F;
    private const int LastUnicode = 0x10FFFF;

    private static readonly string AnsiCharacters = UpperHalf(Ansi);
    private static readonly string DosCharacters = UpperHalf(Dos);

    private bool _isHex;
    private bool _isWrong;
    private bool _hasLeadingZero;
    private int _digits;
    private int _value;

    /// <summary>True while at least one key of the number has come.</summary>
    public bool IsPending => _isHex || _isWrong || _digits > 0;

    /// <summary>A key that was pressed while Alt is held.</summary>
    /// <param name="padDigit">0 to 9 for a digit of the number pad, else negative.</param>
    /// <param name="isPlus">True for the plus of the number pad.</param>
    /// <param name="typed">What the key would type without Alt.</param>
    public void Take(int padDigit, bool isPlus, char typed)
    {
        if (isPlus && !IsPending)
        {
            _isHex = true;
        }
        else if (_isHex && char.IsAsciiHexDigit(typed))
        {
            Add(typed <= '9' ? typed - '0' : char.ToLowerInvariant(typed) - 'a' + 10, 16);
        }
        else if (padDigit >= 0)
        {
            _hasLeadingZero |= _digits == 0 && padDigit == 0;
            Add(padDigit, _isHex ? 16 : 10);
        }
        else
        {
            _isWrong = true;
        }
    }

    /// <summary>Alt was released: the character, or negative when the keys make none.</summary>
    public int End()
    {
        var character = (_isWrong || _digits == 0, _isHex, _value) switch
        {
            (true, _, _) => -1,
            (_, true, _) or (_, _, > LastByte or <= LastAscii) => _value,
            _ => (_hasLeadingZero ? AnsiCharacters : DosCharacters)[_value - LastAscii - 1],
        };
        Forget();
        return character;
    }

    public void Forget()
    {
        _isHex = false;
        _isWrong = false;
        _hasLeadingZero = false;
        _digits = 0;
        _value = 0;
    }

    private void Add(int digit, int radix)
    {
        _digits++;
        _value = (_value * radix) + digit;
        if (_value > LastUnicode)
        {
            _isWrong = true;
            _value = 0;
        }
    }

    private static string UpperHalf(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!
        .GetString([.. Enumerable.Range(LastAscii + 1, LastByte - LastAscii).Select(value => (byte)value)]);
}
