namespace FairKiosk.Simulator.Visitors;

/// <summary>Which of the codes on one badge the scanner hit.</summary>
internal enum BadgeFace
{
    /// <summary>QR code with a vCard 3.0.</summary>
    Qr,

    /// <summary>Code 128 with the badge id.</summary>
    Code128,
}
