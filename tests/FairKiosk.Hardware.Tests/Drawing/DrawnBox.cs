namespace FairKiosk.Hardware.Tests.Drawing;

internal sealed record DrawnBox(string Part, Area Area);
