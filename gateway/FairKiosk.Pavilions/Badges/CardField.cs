namespace FairKiosk.Pavilions.Badges;

/// <summary>One field of a MeCard, a BizCard or a MATMSG.</summary>
/// <param name="Text">The field as written, without the semicolon that ends it.</param>
/// <param name="Name">Its name in capitals; empty when it has no colon.</param>
/// <param name="Value">Its value with the escapes still in it; empty when it has no colon.</param>
internal sealed record CardField(string Text, string Name, string Value);
