namespace FairKiosk.Hardware.Commands;

/// <summary>What a script can rely on.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command ran and the answer is no: a rule is broken, the battery is too small, a drawing is not up to date.</summary>
    public const int Negative = 1;

    /// <summary>The command line or a table of the folder is wrong; nothing was written.</summary>
    public const int Usage = 2;
}
