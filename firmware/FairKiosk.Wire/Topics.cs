namespace FairKiosk.Wire;

/// <summary>The five MQTT topics of the wire contract, version 1.</summary>
/// <remarks>A reader id matches <c>[a-z0-9-]{1,32}</c>, so it never holds a topic separator or a wildcard (MQTT 3.1.1, 4.7).</remarks>
public static class Topics
{
    /// <summary>What the gateway subscribes to for batches of events of every reader.</summary>
    public const string AllEvents = "fairkiosk/v1/readers/+/events";

    /// <summary>What the gateway subscribes to for the retained status of every reader.</summary>
    public const string AllStatus = "fairkiosk/v1/readers/+/status";

    /// <summary>Retained: which gateway, database and epoch is serving.</summary>
    public const string GatewayStatus = "fairkiosk/v1/gateway/status";

    private const string Prefix = "fairkiosk/v1/readers/";
    private const int MaxReaderIdChars = 32;

    /// <summary>Reader to gateway: batches of journal events.</summary>
    /// <param name="readerId">An id for which <see cref="IsReaderId"/> holds.</param>
    /// <returns>The topic name.</returns>
    public static string Events(string readerId) => Prefix + readerId + "/events";

    /// <summary>Reader to gateway, retained; also the topic of the last will.</summary>
    /// <param name="readerId">An id for which <see cref="IsReaderId"/> holds.</param>
    /// <returns>The topic name.</returns>
    public static string Status(string readerId) => Prefix + readerId + "/status";

    /// <summary>Gateway to reader: stored, wait and refused answers.</summary>
    /// <param name="readerId">An id for which <see cref="IsReaderId"/> holds.</param>
    /// <returns>The topic name.</returns>
    public static string Receipts(string readerId) => Prefix + readerId + "/receipts";

    /// <summary>Gateway to reader, retained: the desired configuration.</summary>
    /// <param name="readerId">An id for which <see cref="IsReaderId"/> holds.</param>
    /// <returns>The topic name.</returns>
    public static string Config(string readerId) => Prefix + readerId + "/config";

    /// <summary>The reader a topic belongs to.</summary>
    /// <param name="topic">Any topic name.</param>
    /// <returns>The reader id, or null when the topic is not one of the four reader topics or the id is malformed.</returns>
    public static string? ReaderIdOf(string topic)
    {
        if (topic.Length < Prefix.Length || topic.Substring(0, Prefix.Length) != Prefix)
        {
            return null;
        }

        var end = Prefix.Length;
        while (end < topic.Length && topic[end] != '/')
        {
            end++;
        }

        var readerId = topic.Substring(Prefix.Length, end - Prefix.Length);
        var leaf = topic.Substring(end);
        var known = leaf == "/events" || leaf == "/status" || leaf == "/receipts" || leaf == "/config";
        return known && IsReaderId(readerId) ? readerId : null;
    }

    /// <summary>Whether a text may name a reader: 1 to 32 of <c>a-z</c>, <c>0-9</c> and <c>-</c>.</summary>
    /// <param name="text">The candidate.</param>
    /// <returns>True when it may.</returns>
    public static bool IsReaderId(string text)
    {
        if (text.Length == 0 || text.Length > MaxReaderIdChars)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
