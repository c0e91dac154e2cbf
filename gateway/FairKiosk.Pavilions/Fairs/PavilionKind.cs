namespace FairKiosk.Pavilions.Fairs;

/// <summary>How a pavilion stands at a fair.</summary>
public enum PavilionKind
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>Its organisers alone (単独).</summary>
    StandAlone,

    /// <summary>Together with a cluster of another region (共同).</summary>
    WithPartnerCluster,

    /// <summary>The booth of a network for its members.</summary>
    MemberBooth,
}
