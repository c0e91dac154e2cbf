namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>What the type of an NDEF record is a name of. NFC Forum NDEF 1.0, 3.2.6 (type name format).</summary>
internal enum NdefType
{
    /// <summary>The record is empty.</summary>
    Empty = 0,

    /// <summary>A type of the NFC Forum, such as T, U or Sp.</summary>
    WellKnown = 1,

    /// <summary>A media type, such as text/vcard.</summary>
    Media = 2,

    /// <summary>The type is the content: a web address.</summary>
    AbsoluteUri = 3,

    /// <summary>A type of some firm.</summary>
    External = 4,

    Unknown = 5,

    /// <summary>Only of the further pieces of a record in pieces.</summary>
    Unchanged = 6,

    /// <summary>To be treated as <see cref="Unknown"/>.</summary>
    Reserved = 7,
}
