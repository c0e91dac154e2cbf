namespace FairKiosk.Parts.Scanning;

/// <summary>How a scanner marks where a code ends.</summary>
public enum Framing
{
    /// <summary>A carriage return ends a code; a line feed right behind it is passed over. What most scanners are delivered with.</summary>
    Cr = 0,

    /// <summary>A line feed ends a code; a carriage return right before it is passed over.</summary>
    Lf = 1,

    /// <summary>Only the pair ends a code.</summary>
    CrLf = 2,

    /// <summary>STX (02) begins and ETX (03) ends a code; bytes between codes are passed over. The one for codes of several lines, such as vCards.</summary>
    Stx = 3,

    /// <summary>A tab ends a code.</summary>
    Tab = 4,
}
