using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FairKiosk.Reader.Linux.Activation;

/// <summary>The fields of one JSON object in a file, each with its line, so that a mistake can be pointed at.</summary>
internal sealed class JsonFields
{
    private readonly string _path;
    private readonly Dictionary<string, (JsonElement Value, int Line)> _fields = new(StringComparer.Ordinal);

    private JsonFields(string path)
    {
        _path = path;
    }

    /// <exception cref="CannotStartException">The file cannot be read or is no JSON object.</exception>
    public static JsonFields Load(string path)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Usage($"There is no file {path}.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Usage($"{path} cannot be read: {failure.Message}", failure);
        }

        var fields = new JsonFields(path);
        try
        {
            fields.Parse(content);
        }
        catch (JsonException broken)
        {
            var line = (broken.LineNumber ?? 0) + 1;
            throw Usage($"{path}, line {line.ToString(CultureInfo.InvariantCulture)}: this is not JSON as expected. {FirstSentence(broken.Message)}", broken);
        }

        return fields;
    }

    public string Text(string name) => OptionalText(name) ?? throw Missing(name);

    public string? OptionalText(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => throw Wrong(name, "must be a text in quotes"),
    };

    public int Number(string name)
    {
        var value = Find(name) ?? throw Missing(name);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(name, "must be a whole number");
    }

    /// <summary>The field as it stands in the file; null when absent.</summary>
    public byte[]? Raw(string name) => Find(name) is { } value ? Encoding.UTF8.GetBytes(value.GetRawText()) : null;

    public CannotStartException Wrong(string name, string rule) =>
        Usage($"{_path}, line {_fields[name].Line.ToString(CultureInfo.InvariantCulture)}: \"{name}\" {rule}.", null);

    private static CannotStartException Usage(string message, Exception? cause) =>
        new(message, cause!) { ExitCode = Commands.ExitCodes.Usage };

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    private CannotStartException Missing(string name) => Usage($"{_path}: \"{name}\" is missing.", null);

    private JsonElement? Find(string name) => _fields.TryGetValue(name, out var field) ? field.Value : null;

    private void Parse(byte[] content)
    {
        var reader = new Utf8JsonReader(content);
        _ = reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("It must begin with {.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var line = 1 + content.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
            _fields[name] = (JsonElement.ParseValue(ref reader), line);
        }

        // What follows the object would be passed over otherwise.
        _ = reader.Read();
    }
}
