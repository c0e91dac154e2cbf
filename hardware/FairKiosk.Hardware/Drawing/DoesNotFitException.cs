namespace FairKiosk.Hardware.Drawing;

/// <summary>There is more to draw than a page has room for.</summary>
internal sealed class DoesNotFitException(string reader) : Exception($"The wiring of {reader} does not fit on a page of A4.");
