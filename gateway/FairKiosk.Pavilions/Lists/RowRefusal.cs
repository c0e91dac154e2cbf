namespace FairKiosk.Pavilions.Lists;

/// <summary>Why a row of a visitor list is not taken.</summary>
public enum RowRefusal
{
    /// <summary>The cell of the code is empty.</summary>
    NoCode,

    /// <summary>Nothing but the code stands there.</summary>
    NoContact,

    /// <summary>A cell that is needed is longer than any name or firm.</summary>
    TooLong,

    /// <summary>A cell that is needed holds letters that nobody can read; most likely the file is in another encoding.</summary>
    Unreadable,

    /// <summary>By the fair's badge profile the code could be one of several badges.</summary>
    AmbiguousCode,

    /// <summary>The same code stands in another row with another contact.</summary>
    Contradiction,
}
