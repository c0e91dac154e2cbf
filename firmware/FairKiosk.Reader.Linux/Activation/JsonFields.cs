using System.Runtime.InteropServices;
using System.Text.Json;
using FairKiosk.Reader.Linux.Texts;

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
            throw Usage(Say.With($"There is no file {path}."), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Usage(Say.With($"{path} cannot be read: {failure.Message}"), failure);
        }

        var fields = new JsonFields(path);
        try
        {
            fields.Parse(content);
        }
        catch (JsonException broken)
        {
            var line = (broken.LineNumber ?? 0) + 1;
            throw Usage(Say.With($"{path}, line {line}: this is not JSON as expected. {FirstSentence(broken.Message)}"), broken);
        }

        return fields;
    }

    public string Text(string name) => OptionalText(name) ?? throw Missing(name);

    public string? OptionalText(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => TextOf(value) ?? throw Wrong(name, Say.Plain("must be a text in quotes")),
        _ => throw Wrong(name, Say.Plain("must be a text in quotes")),
    };

    public int Number(string name)
    {
        var value = Find(name) ?? throw Missing(name);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(name, Say.Plain("must be a whole number"));
    }

    /// <summary>The field as it stands in the file; null when absent.</summary>
    public byte[]? Raw(string name) => Find(name) is { } value ? JsonMarshal.GetRawUtf8Value(value).ToArray() : null;

    public CannotStartException Wrong(string name, string rule) =>
        Usage(Say.With($"{_path}, line {_fields[name].Line}: \"{name}\" {rule}."), null);

    private static CannotStartException Usage(string message, Exception? cause) =>
        new(message, cause!) { ExitCode = Commands.ExitCodes.Usage };

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    // Half a character, or bytes that are no UTF-8: JSON by its form, and no text.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private CannotStartException Missing(string name) => Usage(Say.With($"{_path}: \"{name}\" is missing."), null);

    private JsonElement? Find(string name) => _fields.TryGetValue(name, out var field) ? field.Value : null;

    private void Parse(byte[] content)
    {
        var reader = new Utf8JsonReader(content);
        _ = reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException(Say.Plain("It must begin with {."));
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var line = 1 + content.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
            var name = NameOf(ref reader) ?? throw new JsonException(Say.Plain("This name is no text."), null, line - 1, null);
            _fields[name] = (JsonElement.ParseValue(ref reader), line);
        }

        // What follows the object would be passed over otherwise.
        _ = reader.Read();
    }
}
