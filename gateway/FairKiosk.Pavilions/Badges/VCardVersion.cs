namespace FairKiosk.Pavilions.Badges;

/// <summary>The versions of vCard; the reader is one, the differences stand where they matter.</summary>
internal enum VCardVersion
{
    /// <summary>Not a version that is read.</summary>
    Unknown,

    /// <summary>vCard 2.1 (versit, 1996).</summary>
    V21,

    /// <summary>vCard 3.0 (RFC 2426).</summary>
    V30,

    /// <summary>vCard 4.0 (RFC 6350).</summary>
    V40,
}
