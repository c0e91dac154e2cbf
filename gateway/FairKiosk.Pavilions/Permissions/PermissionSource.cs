namespace FairKiosk.Pavilions.Permissions;

/// <summary>How a visitor gave a permission.</summary>
public enum PermissionSource
{
    /// <summary>Said so at the stand.</summary>
    AtTheStand,

    /// <summary>Signed a form.</summary>
    SignedForm,

    /// <summary>Said so while a reader was at hand: with its key or a barcode.</summary>
    Reader,

    /// <summary>At the kiosk.</summary>
    Kiosk,

    /// <summary>In an e-mail.</summary>
    Email,
}
