using System.Text;
using FairKiosk.Reader.Linux.Keys;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Keys;

/// <summary>What keys mean, one keyboard after the other. Codes of keys as in linux/input-event-codes.h.</summary>
public sealed class KeyDecoderTests
{
    private const int Shift = KeyCodes.LeftShift;
    private const int Control = KeyCodes.LeftControl;
    private const int Alt = KeyCodes.LeftAlt;
    private const int AltGr = KeyCodes.RightAlt;
    private const int Space = KeyCodes.Space;

    // The rows of a keyboard: the key above Tab with the digits, then the letters from Tab, from Caps Lock, and from the left Shift.
    private static readonly int[] Row1 = [41, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
    private static readonly int[] Row2 = [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27];
    private static readonly int[] Row3 = [30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 43];
    private static readonly int[] Row4 = [86, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53];

    [Theory]
    [InlineData("us", "`1234567890-=", "qwertyuiop[]", "asdfghjkl;'\\", "\\zxcvbnm,./")]
    [InlineData("de", "^1234567890ß´", "qwertzuiopü+", "asdfghjklöä#", "<yxcvbnm,.-")]
    [InlineData("fr", "²&é\"'(-è_çà)=", "azertyuiop^$", "qsdfghjklmù*", "<wxcvbn,;:!")]
    [InlineData("jp", "_1234567890-^", "qwertyuiop@[", "asdfghjkl;:]", "?zxcvbnm,./")]
    public void Every_key_types_what_is_printed_on_it(string map, params string[] rows) => AssertRows(map, rows);

    [Theory]
    [InlineData("us", "~!@#$%^&*()_+", "QWERTYUIOP{}", "ASDFGHJKL:\"|", "|ZXCVBNM<>?")]
    [InlineData("de", "°!\"§$%&/()=?`", "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ'", ">YXCVBNM;:_")]
    [InlineData("fr", "?1234567890°+", "AZERTYUIOP¨£", "QSDFGHJKLM%µ", ">WXCVBN?./§")]
    [InlineData("jp", "_!\"#$%&'()?=~", "QWERTYUIOP`{", "ASDFGHJKL+*}", "?ZXCVBNM<>?")]
    public void Every_key_types_with_Shift_what_is_printed_above(string map, params string[] rows) => AssertRows(map, rows, Shift);

    [Theory]
    [InlineData("de", "??²³???{[]}\\?", "@?€????????~", "????????????", "|??????µ???")]
    [InlineData("fr", "??~#{[|`\\^@]}", "??€????????¤", "????????????", "???????????")]
    public void Every_key_types_with_AltGr_what_is_printed_right_of_it(string map, params string[] rows)
    {
        AssertRows(map, rows, AltGr);
        AssertRows(map, rows, Control, Alt);
    }

    [Fact]
    public void The_large_sharp_s_needs_Shift_and_AltGr() => Assert.Equal("ẞ", Typed("de", typist => typist.Chord(KeyCodes.Minus, Shift, AltGr)));

    [Fact]
    public void The_two_keys_that_only_Japanese_keyboards_have_are_known()
    {
        Assert.Equal("\\_\\|", Typed("jp", typist => typist.Tap(89).Chord(89, Shift).Tap(124).Chord(124, Shift)));
        Assert.Equal("?", Typed("us", typist => typist.Tap(89)));
    }

    [Theory]
    [InlineData("de", new[] { 41, 30 }, "â")]
    [InlineData("de", new[] { 13, 18 }, "é")]
    [InlineData("de", new[] { 41, Space }, "^")]
    [InlineData("de", new[] { 13, 45 }, "´x")]
    [InlineData("de", new[] { 41, 41 }, "^^")]
    [InlineData("de", new[] { 41, 28 }, "^")]
    [InlineData("fr", new[] { 26, 18 }, "ê")]
    [InlineData("fr", new[] { 26, Space }, "^")]
    public void A_dead_key_waits_for_its_letter(string map, int[] keys, string expected) =>
        Assert.Equal(expected, Typed(map, typist => typist.Tap(keys)));

    [Fact]
    public void A_dead_key_is_one_with_Shift_and_AltGr_too()
    {
        Assert.Equal("è`", Typed("de", typist => typist.Chord(13, Shift).Tap(18).Chord(13, Shift).Tap(Space)));
        Assert.Equal("Ëñ~`ù", Typed("fr", typist => typist
            .Chord(26, Shift).Chord(18, Shift)
            .Chord(3, AltGr).Tap(49)
            .Chord(3, AltGr).Tap(Space)
            .Chord(8, AltGr).Tap(Space)
            .Chord(8, AltGr).Tap(22)));
    }

    [Fact]
    public void Caps_Lock_turns_letters_round_and_nothing_else()
    {
        Assert.Equal("Äb1ß", Typed("de", typist => typist.Tap(58, 40).Chord(48, Shift).Tap(2, 12)));
        Assert.Equal("Aa", Typed("us", typist => typist.Tap(58, 30, 58, 30)));
        Assert.Equal("aA", Typed("jp", typist => typist.Tap(58, 30).Chord(58, Shift).Tap(30)));
    }

    [Fact]
    public void The_number_pad_types_with_its_own_decimal_sign()
    {
        Assert.Equal("0123456789.+-*/", Typed("us", typist => typist.Tap(82, 79, 80, 81, 75, 76, 77, 71, 72, 73, 83, 78, 74, 55, 98)));
        Assert.Equal("1,5", Typed("de", typist => typist.Tap(79, 83, 76)));
    }

    [Theory]
    [InlineData("us", 27, "\u001D")]
    [InlineData("de", 27, "\u001D")]
    [InlineData("fr", 27, "\u001D")]
    [InlineData("jp", 43, "\u001D")]
    [InlineData("us", 48, "\u0002")]
    [InlineData("us", 46, "\u0003")]
    [InlineData("us", 43, "\u001C")]
    [InlineData("de", 26, "\u001B")]
    [InlineData("fr", 26, "\u001B")]
    [InlineData("fr", 16, "\u0001")]
    [InlineData("us", 57, "?")]
    [InlineData("fr", 50, "?")]
    public void Control_and_a_key_is_a_control_character(string map, int key, string expected) =>
        Assert.Equal(expected, Typed(map, typist => typist.Chord(key, Control)));

    [Fact]
    public void Control_goes_with_AltGr_and_with_Shift()
    {
        Assert.Equal("\u001D", Typed("de", typist => typist.Chord(10, Control, AltGr)));
        Assert.Equal("\u001E\u001F\u0004", Typed("us", typist => typist.Chord(7, Control, Shift).Chord(12, Control, Shift).Chord(32, Control, Shift)));
    }

    [Theory]
    [InlineData("065", "A")]
    [InlineData("0228", "ä")]
    [InlineData("0128", "€")]
    [InlineData("132", "ä")]
    [InlineData("225", "ß")]
    [InlineData("29", "\u001D")]
    [InlineData("029", "\u001D")]
    [InlineData("8364", "€")]
    [InlineData("08364", "€")]
    [InlineData("23665", "山")]
    [InlineData("128513", "😁")]
    [InlineData("55357", "")]
    [InlineData("56833", "?")]
    [InlineData("1114112", "?")]
    [InlineData("99999999999999999999", "?")]
    public void Alt_and_a_number_is_a_character(string digits, string expected) => Assert.Equal(expected, Typed("us", typist => typist.AltNumber(digits)));

    [Fact]
    public void Alt_plus_and_a_hexadecimal_number_is_a_character_of_Unicode()
    {
        Assert.Equal("山田 太郎, Jürgen, 😁", Typed("us", typist => typist.Text("山田 太郎, Jürgen, 😁")));
        Assert.Equal("山", Typed("fr", typist => typist.Press(Alt).Tap(78, 76, 46, 71, 79).Release(Alt)));
        Assert.Equal("ª", Typed("fr", typist => typist.Press(Alt).Tap(78, 16, 16).Release(Alt)));
        Assert.Equal("?", Typed("us", typist => typist.Press(Alt).Tap(78).Release(Alt)));
        Assert.Equal("?", Typed("us", typist => typist.Press(Alt).Tap(78, 34).Release(Alt)));
    }

    [Fact]
    public void Two_halves_of_a_pair_are_one_character()
    {
        Assert.Equal("😁", Typed("us", typist => typist.AltNumber("55357").AltNumber("56833")));
        Assert.Equal("?", Typed("us", typist => typist.AltNumber("55357").AltNumber("65")));
    }

    [Fact]
    public void Alt_with_anything_else_is_a_command_and_no_text()
    {
        Assert.Equal("?", Typed("us", typist => typist.Chord(62, Alt)));
        Assert.Equal(string.Empty, Typed("de", typist => typist.Tap(Alt)));
    }

    [Fact]
    public void A_key_that_is_held_types_once()
    {
        Assert.Equal("a", Typed("us", typist => typist.Press(30).Key(30, 2).Key(30, 2).Release(30)));
    }

    [Fact]
    public void Locks_and_input_methods_are_switched_without_effect_and_other_keys_are_not_understood()
    {
        Assert.Equal("a", Typed("jp", typist => typist.Tap(69, 70, 85, 41, 92, 93, 94).Chord(41, Alt).Tap(30)));
        Assert.Equal("?a", Typed("us", typist => typist.Tap(59, 30)));
        Assert.Equal("?", Typed("us", typist => typist.Chord(22, Control, Shift)));
        Assert.Equal("?", Typed("us", typist => typist.Chord(32, 125)));
        Assert.Equal("?", Typed("us", typist => typist.Tap(0x2FF)));
    }

    private static void AssertRows(string map, string[] rows, params int[] held)
    {
        int[][] keys = [Row1, Row2, Row3, Row4];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var i = 0; i < keys[row].Length; i++)
            {
                // A blank behind it, so that a dead key types its accent alone; "_" at the place of a key that is passed over.
                var key = keys[row][i];
                var typed = Typed(map, typist => typist.Chord(key, held).Tap(Space)).TrimEnd(' ');
                var isPassedOver = map == "jp" && key == KeyCodes.Grave;
                Assert.Equal(isPassedOver ? string.Empty : rows[row][i].ToString(), typed);
            }
        }
    }

    /// <summary>What the decoder makes of it, "?" for what it does not understand.</summary>
    private static string Typed(string map, Action<Typist> type)
    {
        var typist = new Typist();
        type(typist);
        var events = typist.Take();
        var decoder = new KeyDecoder(KeyMaps.Named(map)!);
        var text = new StringBuilder();
        for (var at = 0; at < events.Length; at += KeyReader.EventBytes)
        {
            var body = events.AsSpan(at + (2 * IntPtr.Size));
            if (BitConverter.ToUInt16(body) != KeyCodes.TypeKey)
            {
                continue;
            }

            var meaning = decoder.Take(BitConverter.ToUInt16(body[2..]), BitConverter.ToInt32(body[4..]));
            text.Append(meaning switch
            {
                KeyMeaning.Text => Encoding.UTF8.GetString(decoder.Text),
                KeyMeaning.Unknown => "?",
                _ => string.Empty,
            });
        }

        return text.ToString().TrimEnd('\r');
    }
}
