namespace FairKiosk.Gateway.Lists;

/// <summary>Why a file cannot be read as a list, or a list cannot be imported. Nothing was changed then.</summary>
internal enum ListFault
{
    Empty,
    NotATable,
    OldOrProtectedExcel,
    BrokenExcel,
    TooLarge,
    TooManyRows,
    UnknownCharset,
    UnclosedQuote,
    NoCodeColumn,
    NothingToTake,
    Busy,
    Disturbed,
    ProfileChanged,
}
