namespace FairKiosk.Reader.Linux.Keys;

/// <summary>Which of Shift, Control, Alt and AltGr are held, left and right apart, and what they mean on this keyboard.</summary>
internal sealed class HeldKeys(bool hasAltGr)
{
    private const int Released = 0;

    private Modifiers _held;

    [Flags]
    private enum Modifiers
    {
        None = 0,
        LeftShift = 1,
        RightShift = 2,
        LeftControl = 4,
        RightControl = 8,
        LeftAlt = 16,
        RightAlt = 32,
        LeftMeta = 64,
        RightMeta = 128,
        Shift = LeftShift | RightShift,
        Control = LeftControl | RightControl,
        Meta = LeftMeta | RightMeta,
    }

    public bool Shift => Has(Modifiers.Shift);

    public bool Meta => Has(Modifiers.Meta);

    /// <summary>Control and the left Alt together are AltGr, on keyboards that have one; there the right Alt is nothing else.</summary>
    public bool AltGr => hasAltGr && (Has(Modifiers.RightAlt) || (Has(Modifiers.LeftAlt) && Has(Modifiers.Control)));

    public bool Alt => !AltGr && (Has(Modifiers.LeftAlt) || Has(Modifiers.RightAlt));

    public bool Control => Has(Modifiers.Control) && !(hasAltGr && Has(Modifiers.LeftAlt));

    /// <summary>The character of a key that these make it type.</summary>
    /// <param name="isShifted">True for the upper one.</param>
    public KeyLevel LevelOf(bool isShifted) => (AltGr, isShifted) switch
    {
        (false, false) => KeyLevel.Plain,
        (false, true) => KeyLevel.Shift,
        (true, false) => KeyLevel.AltGr,
        (true, true) => KeyLevel.ShiftAltGr,
    };

    /// <summary>False when the key is none of these.</summary>
    public bool Take(int code, int value)
    {
        var modifier = ModifierOf(code);
        _held = value == Released ? _held & ~modifier : _held | modifier;
        return modifier != Modifiers.None;
    }

    public void ReleaseAll() => _held = Modifiers.None;

    private bool Has(Modifiers any) => (_held & any) != Modifiers.None;

    private static Modifiers ModifierOf(int code) => code switch
    {
        KeyCodes.LeftShift => Modifiers.LeftShift,
        KeyCodes.RightShift => Modifiers.RightShift,
        KeyCodes.LeftControl => Modifiers.LeftControl,
        KeyCodes.RightControl => Modifiers.RightControl,
        KeyCodes.LeftAlt => Modifiers.LeftAlt,
        KeyCodes.RightAlt => Modifiers.RightAlt,
        KeyCodes.LeftMeta => Modifiers.LeftMeta,
        KeyCodes.RightMeta => Modifiers.RightMeta,
        _ => Modifiers.None,
    };
}
