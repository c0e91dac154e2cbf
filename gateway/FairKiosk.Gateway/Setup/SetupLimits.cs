namespace FairKiosk.Gateway.Setup;

/// <summary>How long what organisers write may be, on pages and in files.</summary>
internal static class SetupLimits
{
    /// <summary>Names end up in lists, on sheets and on displays.</summary>
    public const int Name = 60;

    /// <summary>A banner, a programme, a field.</summary>
    public const int Text = 200;

    /// <summary>A file of several thousand firms has less.</summary>
    public const int FileBytes = 2 * 1024 * 1024;

    /// <summary>How deep the parts of a file lie in each other; a set-up needs six.</summary>
    public const int Depth = 20;
}
