using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Setup;

/// <summary>What is wrong in a set-up file, and where; both counted from 1.</summary>
internal sealed record Complaint(long Line, long Column, string Text)
{
    public override string ToString() => Say.With($"line {Line}, column {Column}: {Text}");
}
