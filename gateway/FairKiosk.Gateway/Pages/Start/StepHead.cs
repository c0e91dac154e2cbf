namespace FairKiosk.Gateway.Pages.Start;

/// <summary>The line that a step is known by: _StepHead.cshtml.</summary>
internal sealed record StepHead(int Number, string Title, StepState State);
