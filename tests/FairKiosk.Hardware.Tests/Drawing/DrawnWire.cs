namespace FairKiosk.Hardware.Tests.Drawing;

internal sealed record DrawnWire(string Net, IReadOnlyList<Area> Pieces);
