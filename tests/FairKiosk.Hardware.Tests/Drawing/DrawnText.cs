namespace FairKiosk.Hardware.Tests.Drawing;

internal sealed record DrawnText(string Text, double Size, double Baseline, string? Pin, Area Area);
