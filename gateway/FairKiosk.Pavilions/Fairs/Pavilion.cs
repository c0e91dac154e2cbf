namespace FairKiosk.Pavilions.Fairs;

/// <summary>A joint stand of several exhibitors.</summary>
/// <param name="Id">Short stable name, lower case.</param>
/// <param name="Name">Name as people write it.</param>
/// <param name="Hall">Hall and stand as the fair prints them, e.g. "8a / F19"; empty when unknown.</param>
public sealed record Pavilion(string Id, string Name, string Hall);
