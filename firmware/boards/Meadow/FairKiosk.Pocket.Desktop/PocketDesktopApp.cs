namespace FairKiosk.Pocket.Desktop;

/// <summary>The pocket reader on an ordinary machine.</summary>
internal sealed class PocketDesktopApp : PocketApp<Meadow.Desktop>;
