using System.Text.Json;

namespace FairKiosk.Pavilions.Badges;

/// <summary>The fields of one object in a <see cref="BadgeProfileFile"/>; a field of another type or name is refused with the place where it stands.</summary>
internal sealed class BadgeProfileFields
{
    private readonly JsonElement _json;

    private readonly string _where;

    internal BadgeProfileFields(JsonElement json, string where, IReadOnlyCollection<string> known)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw new FormatException($"{where}: not an object.");
        }

        foreach (var field in json.EnumerateObject().Where(field => !known.Contains(field.Name, StringComparer.Ordinal)))
        {
            throw new FormatException($"{where}: {field.Name} is none of {string.Join(", ", known)}.");
        }

        _json = json;
        _where = where;
    }

    internal string? Text(string name) => Field(name, JsonValueKind.String)?.GetString();

    internal string Needed(string name) => Text(name) is { Length: > 0 } text ? text : throw new FormatException($"{_where}: {name} is missing.");

    internal bool Flag(string name) => _json.TryGetProperty(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FormatException($"{_where}: {name} is true or false."),
    };

    internal IReadOnlyList<JsonElement> Items(string name) =>
        Field(name, JsonValueKind.Array) is { } array ? [.. array.EnumerateArray()] : throw new FormatException($"{_where}: {name} is missing.");

    private JsonElement? Field(string name, JsonValueKind kind)
    {
        if (!_json.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind == kind ? value : throw new FormatException($"{_where}: {name} is not of the right type.");
    }
}
