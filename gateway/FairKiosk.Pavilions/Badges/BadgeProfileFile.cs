using System.Text.Json;

namespace FairKiosk.Pavilions.Badges;

/// <summary>
/// A fair's badge profile as an organiser writes it down, in JSON: <c>{ "undeclaredCharset": "Shift_JIS", "rules": [ { "symbology": "]C",
/// "pattern": "^M(?&lt;id&gt;[0-9]{6})$" } ] }</c>. docs/badges.md lists the fields. A field that is not known is a mistake, not a remark.
/// </summary>
public static class BadgeProfileFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a profile.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="profile">The profile; null when the text is none.</param>
    /// <param name="problem">What is wrong and in which rule, for a log or a person; empty when nothing is.</param>
    /// <returns>True when the text is a profile.</returns>
    public static bool TryRead(string json, out BadgeProfile? profile, out string problem)
    {
        ArgumentNullException.ThrowIfNull(json);
        profile = null;
        problem = "";
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            profile = Profile(new BadgeProfileFields(document.RootElement, "profile", ["undeclaredCharset", "rules"]));
        }
        // The last two: half a character, written out or as it is. By its form it is JSON.
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            problem = e.Message;
        }

        return profile is not null;
    }

    private static BadgeProfile Profile(BadgeProfileFields fields)
    {
        var label = fields.Text("undeclaredCharset");
        var charset = label is null ? BadgeCharset.Utf8 : CharsetDecoder.Named(label) ?? throw new FormatException($"undeclaredCharset: {label} is not read.");
        return new BadgeProfile(fields.Items("rules").Select((rule, index) => Rule(rule, $"rule {index + 1}")), charset);
    }

    private static BadgeRule Rule(JsonElement json, string where)
    {
        var fields = new BadgeProfileFields(json, where, ["symbology", "pattern", "staff", "place", "host", "name"]);
        try
        {
            return new BadgeRule(fields.Text("symbology") ?? "", fields.Needed("pattern"), fields.Flag("staff"), Place(fields, where));
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"{where}: {e.Message}", e);
        }
    }

    private static BadgeIdPlace Place(BadgeProfileFields fields, string where) => fields.Text("place") switch
    {
        null or "text" => BadgeIdPlace.WholeText,
        "web-query" => BadgeIdPlace.WebQuery(fields.Needed("host"), fields.Needed("name")),
        "web-path" => BadgeIdPlace.WebPath(fields.Needed("host")),
        "gs1" => BadgeIdPlace.Gs1(fields.Needed("name")),
        "card" => BadgeIdPlace.CardProperty(fields.Needed("name")),
        var other => throw new FormatException($"{where}: place {other} is none of text, web-query, web-path, gs1, card."),
    };
}
