namespace FairKiosk.Storage;

/// <summary>A visitor list that holds.</summary>
/// <param name="File">The name of the file that it came from.</param>
/// <param name="Rows">So many of its rows were taken.</param>
/// <param name="Refused">So many were not.</param>
public sealed record VisitorList(string Id, DateTimeOffset AtUtc, string Who, string File, long Rows, long Refused);
