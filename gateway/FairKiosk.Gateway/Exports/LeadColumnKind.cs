namespace FairKiosk.Gateway.Exports;

/// <summary>What stands in a column of an exported table; it decides how a spreadsheet shows it.</summary>
internal enum LeadColumnKind
{
    /// <summary>One line. Telephone numbers and badges are texts too: nobody adds them up.</summary>
    Text,

    /// <summary>Several lines, broken where the column ends.</summary>
    LongText,

    Number,

    /// <summary>A moment on the fair's own clocks, to the second.</summary>
    Moment,
}
