namespace FairKiosk.Simulator.Cli;

/// <summary>Why the simulator does not run, in the user's words.</summary>
internal sealed record Refusal(int ExitCode, string Message);
