namespace FairKiosk.Gateway.Commands;

/// <summary>Who decided, in the decision log, when it was decided at the terminal.</summary>
internal static class CommandWho
{
    public static string Name => $"command line ({Environment.UserName})";
}
