namespace FairKiosk.Pavilions.Clocks;

/// <summary>The anchors of one boot as a line from monotonic milliseconds to time.</summary>
internal sealed class AnchorLine
{
    // Both ends of an anchor are whole milliseconds.
    private const long Rounding = 2;

    private readonly Point[] _points;
    private readonly bool _contradicts;
    private readonly long _lowestOffset;
    private readonly long _highestOffset;

    private AnchorLine(List<Point> trusted)
    {
        for (var i = 1; i < trusted.Count; i++)
        {
            _contradicts |= Contradict(trusted[i - 1], trusted[i]);
        }

        _lowestOffset = trusted.Min(point => point.Utc - point.Millis - point.Error);
        _highestOffset = trusted.Max(point => point.Utc - point.Millis + point.Error);
        _points = _contradicts ? [.. trusted] : [.. WithoutWorseNeighbours(trusted)];
    }

    /// <summary>The line of a boot; null without anchors.</summary>
    internal static AnchorLine? Of(IEnumerable<Anchor> anchors)
    {
        var points = anchors
            .Select(anchor => new Point(
                Millis.Clean(anchor.Millis), anchor.AtUtc.ToUnixTimeMilliseconds(), Millis.Of(anchor.Error), anchor.Source == AnchorSource.Receipt))
            .OrderBy(point => point.Millis)
            .ThenByDescending(point => point.IsReceipt)
            .ThenBy(point => point.Error)
            .ThenBy(point => point.Utc)
            .DistinctBy(point => point.Millis)
            .ToList();
        return points.Count == 0 ? null : new AnchorLine(Trusted(points));
    }

    /// <summary>The time at a monotonic reading: between two anchors interpolated, outside them extrapolated with a growing error.</summary>
    internal Span At(long millis)
    {
        var after = FirstNotBefore(millis);
        var span = after == 0 ? From(_points[0], millis)
            : after == _points.Length ? From(_points[^1], millis)
            : Between(_points[after - 1], _points[after], millis);
        if (!_contradicts)
        {
            return span;
        }

        // Somebody's clock jumped, and nothing says which anchor is the right one: the bounds take in all of them.
        var farthest = Millis.Drift(Math.Max(Math.Abs(millis - _points[0].Millis), Math.Abs(_points[^1].Millis - millis)));
        return new Span(
            span.At,
            Math.Min(span.Earliest, millis + _lowestOffset - farthest),
            Math.Max(span.Latest, millis + _highestOffset + farthest));
    }

    private int FirstNotBefore(long millis)
    {
        var low = 0;
        var high = _points.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _points[middle].Millis < millis ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // NTP is dropped where the nearest receipt before or after it says otherwise: a reader may call a wrong clock synchronised,
    // the gateway's clock is the one that all readers share.
    private static List<Point> Trusted(List<Point> points)
    {
        var trusted = new List<Point>(points.Count);
        var next = new Point?[points.Count];
        Point? receipt = null;
        for (var i = points.Count - 1; i >= 0; i--)
        {
            next[i] = receipt;
            receipt = points[i].IsReceipt ? points[i] : receipt;
        }

        receipt = null;
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            if (point.IsReceipt)
            {
                receipt = point;
            }
            else if ((receipt is { } before && Contradict(before, point)) || (next[i] is { } later && Contradict(point, later)))
            {
                continue;
            }

            trusted.Add(point);
        }

        return trusted;
    }

    // An anchor that a neighbour knows better, drift included, would only bend the line.
    private static List<Point> WithoutWorseNeighbours(List<Point> points)
    {
        var kept = KeepBetter(points);
        kept.Reverse();
        kept = KeepBetter(kept);
        kept.Reverse();
        return kept;
    }

    private static List<Point> KeepBetter(List<Point> points)
    {
        var kept = new List<Point>(points.Count) { points[0] };
        foreach (var point in points.Skip(1))
        {
            if (kept[^1].Error + Millis.Drift(point.Millis - kept[^1].Millis) > point.Error)
            {
                kept.Add(point);
            }
        }

        return kept;
    }

    private static bool Contradict(Point one, Point other)
    {
        var elapsed = other.Millis - one.Millis;
        return Math.Abs(other.Utc - one.Utc - elapsed) > one.Error + other.Error + Millis.Drift(elapsed) + Rounding;
    }

    private static Span From(Point anchor, long millis)
    {
        var at = anchor.Utc + (millis - anchor.Millis);
        var error = anchor.Error + Millis.Drift(millis - anchor.Millis);
        return new Span(at, at - error, at + error);
    }

    private static Span Between(Point before, Point after, long millis)
    {
        var one = From(before, millis);
        var other = From(after, millis);
        if (Contradict(before, after))
        {
            return millis - before.Millis <= after.Millis - millis ? one : other;
        }

        var at = before.Utc + (long)((Int128)(millis - before.Millis) * (after.Utc - before.Utc) / (after.Millis - before.Millis));
        var earliest = Math.Max(one.Earliest, other.Earliest);
        var latest = Math.Min(one.Latest, other.Latest);
        return earliest <= latest
            ? new Span(Math.Clamp(at, earliest, latest), earliest, latest)
            : new Span(at, Math.Min(at, latest), Math.Max(at, earliest));
    }

    private readonly record struct Point(long Millis, long Utc, long Error, bool IsReceipt);
}
