namespace FairKiosk.Reader.Linux.Page;

/// <summary>What a mark's value is called; of an answer, the field alone is what its keys stand under.</summary>
internal sealed record PageLabel(string Mark, string Value, string Text);
