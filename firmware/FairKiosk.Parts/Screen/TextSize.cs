namespace FairKiosk.Parts.Screen;

/// <summary>The three sizes of letters that a screen has.</summary>
public enum TextSize
{
    /// <summary>For what is looked up: clock, waiting, battery, station.</summary>
    Small = 0,

    /// <summary>For what is read: company, and what is going on.</summary>
    Middle = 1,

    /// <summary>For the name, read at arm's length.</summary>
    Large = 2,
}
