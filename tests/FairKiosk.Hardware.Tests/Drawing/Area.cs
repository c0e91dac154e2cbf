namespace FairKiosk.Hardware.Tests.Drawing;

/// <summary>A rectangle; a piece of wire is one without width.</summary>
internal sealed record Area(double Left, double Top, double Right, double Bottom)
{
    // Half of the last digit that the page writes.
    private const double Rounding = 0.02;

    public static Area Between(double x1, double y1, double x2, double y2) => new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));

    /// <summary>Whether they share more than an edge.</summary>
    public bool Meets(Area other) =>
        Left < other.Right - Rounding && other.Left < Right - Rounding && Top < other.Bottom - Rounding && other.Top < Bottom - Rounding;

    /// <summary>Whether two pieces of wire lie on each other and do not only cross; a wire is 1.3 mm wide with its rim.</summary>
    public bool RunsAlong(Area other)
    {
        var isLevel = Bottom - Top < Rounding;
        var isOtherLevel = other.Bottom - other.Top < Rounding;
        return isLevel == isOtherLevel && (isLevel
            ? Math.Abs(Top - other.Top) < 1.3 && Left < other.Right - Rounding && other.Left < Right - Rounding
            : Math.Abs(Left - other.Left) < 1.3 && Top < other.Bottom - Rounding && other.Top < Bottom - Rounding);
    }

    public bool IsWithin(double width, double height) => Left >= 0 && Top >= 0 && Right <= width && Bottom <= height;

    /// <summary>Whether a piece of wire ends at an edge of this, at a height.</summary>
    public bool IsReachedBy(Area piece, double height) =>
        Math.Abs(piece.Top - height) < 2 * Rounding && Math.Abs(piece.Bottom - height) < 2 * Rounding
        && (Math.Abs(piece.Right - Left) < 2 * Rounding || Math.Abs(piece.Left - Right) < 2 * Rounding);
}
