namespace FairKiosk.Pavilions.Permissions;

/// <summary>Who is allowed to use what a firm knows of a visitor.</summary>
public enum Recipient
{
    /// <summary>The firm that the visitor spoke with.</summary>
    Exhibitor,

    /// <summary>The other members of the pavilion: the visitor may be handed over to one of them.</summary>
    Members,

    /// <summary>The cluster organisation that runs the pavilion.</summary>
    Cluster,

    /// <summary>One partner of the cluster, by its name.</summary>
    Partner,
}
