namespace FairKiosk.Hardware.Commands;

/// <summary>What a script can rely on.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command ran and the answer is no: a rule is broken, the battery is too small, a netlist differs, a drawing does not fit its page.</summary>
    public const int Negative = 1;

    /// <summary>The command line or a table of the folder is wrong, and nothing was written; or a file cannot be read or written.</summary>
    public const int Usage = 2;
}
