namespace FairKiosk.Gateway.Broker;

/// <summary>A reader that may connect: its name and its password as Mosquitto keeps it.</summary>
internal sealed record BrokerAccount(string ReaderId, string PasswordHash);
