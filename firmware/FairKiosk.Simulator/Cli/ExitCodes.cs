namespace FairKiosk.Simulator.Cli;

/// <summary>What a script can rely on; the same as the gateway's.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command line or an activation file is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Something outside stands in the way: no data folder, no broker.</summary>
    public const int CannotStart = 3;
}
