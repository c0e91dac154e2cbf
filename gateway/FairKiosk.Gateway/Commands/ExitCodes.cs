namespace FairKiosk.Gateway.Commands;

/// <summary>What a script can rely on; listed in docs/operations.md.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command ran and the answer is no: rebuild --verify found a difference, an id is unknown.</summary>
    public const int Negative = 1;

    /// <summary>The command line or the configuration file is wrong; nothing was changed.</summary>
    public const int Usage = 2;

    /// <summary>Something outside stands in the way: a port in use, a locked folder, a newer database, a missing program.</summary>
    public const int CannotStart = 3;
}
