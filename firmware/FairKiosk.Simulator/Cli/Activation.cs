using FairKiosk.Wire;

namespace FairKiosk.Simulator.Cli;

/// <summary>What a reader needs to sign in, as the gateway wrote it down for this reader.</summary>
internal sealed record Activation(string ReaderId, string Password, string Host, int Port, string? CaFile, byte[] CommandKey, ReaderConfig Config);
