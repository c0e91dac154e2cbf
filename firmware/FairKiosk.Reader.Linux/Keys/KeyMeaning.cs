namespace FairKiosk.Reader.Linux.Keys;

/// <summary>What a key event adds to a code.</summary>
internal enum KeyMeaning
{
    /// <summary>Nothing yet: a modifier, a release, the beginning of a sequence.</summary>
    Nothing = 0,

    /// <summary>Characters.</summary>
    Text = 1,

    /// <summary>Something that this key map has no character for. The code that it stands in would be a wrong one without it.</summary>
    Unknown = 2,
}
