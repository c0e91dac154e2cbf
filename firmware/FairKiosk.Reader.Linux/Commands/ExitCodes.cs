namespace FairKiosk.Reader.Linux.Commands;

/// <summary>What a script can rely on; the same as the gateway's and told by every <c>--help</c>.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command ran and the answer is no: journal verify found damage.</summary>
    public const int Negative = 1;

    /// <summary>The command line or the activation file is wrong; nothing was changed.</summary>
    public const int Usage = 2;

    /// <summary>Something outside stands in the way: no such device, a folder in use, a missing library.</summary>
    public const int CannotStart = 3;
}
