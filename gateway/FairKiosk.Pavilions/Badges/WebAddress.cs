namespace FairKiosk.Pavilions.Badges;

/// <summary>The parts of an http or https address that may hold a badge's id.</summary>
internal static class WebAddress
{
    /// <summary>The values of a query parameter, percent escapes taken out; none when the text is no web address of the host.</summary>
    internal static IEnumerable<string> QueryValues(string text, string host, string name)
    {
        if (Of(text, host) is not { } address)
        {
            yield break;
        }

        foreach (var pair in address.Query.TrimStart('?').Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0
                && string.Equals(PercentText.Decode(pair[..equals]), name, StringComparison.OrdinalIgnoreCase)
                && PercentText.Decode(pair[(equals + 1)..].Replace('+', ' ')) is { } value)
            {
                yield return value;
            }
        }
    }

    /// <summary>The last segment of the path that is not empty; null when there is none or the text is no web address of the host.</summary>
    internal static string? LastSegment(string text, string host)
    {
        if (Of(text, host) is not { } address)
        {
            return null;
        }

        var path = address.AbsolutePath.TrimEnd('/');
        var segment = path[(path.LastIndexOf('/') + 1)..];
        return segment.Length > 0 ? PercentText.Decode(segment) : null;
    }

    // A user name before the host only serves to look like another host.
    private static Uri? Of(string text, string host) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
        && string.Equals(address.IdnHost, host, StringComparison.OrdinalIgnoreCase)
            ? address
            : null;
}
