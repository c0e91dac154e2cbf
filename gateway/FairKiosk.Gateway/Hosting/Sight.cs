namespace FairKiosk.Gateway.Hosting;

/// <summary>How much of a page, an export or a stream somebody sees.</summary>
internal enum Sight
{
    /// <summary>Nothing.</summary>
    Refused,

    /// <summary>What is their own, or as it is published: the filter is in the query.</summary>
    Filtered,

    /// <summary>All of it.</summary>
    Allowed,
}
