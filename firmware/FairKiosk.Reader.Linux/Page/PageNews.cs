namespace FairKiosk.Reader.Linux.Page;

/// <summary>One message of the page's stream.</summary>
/// <param name="Now">The reader's monotonic clock when it was sent, milliseconds: times in the state are read against it.</param>
/// <param name="State">All of it, not what changed: a page that missed one misses nothing.</param>
/// <param name="Signal">The last one; null before the first.</param>
internal sealed record PageNews(long Now, PageState State, PageSignal? Signal);
