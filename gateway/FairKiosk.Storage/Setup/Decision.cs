namespace FairKiosk.Storage;

/// <summary>One entry of the append-only decision log. Ids ascend in the order of decision.</summary>
public sealed record Decision(string Id, DateTimeOffset AtUtc, string Who, string Kind, string Body);
