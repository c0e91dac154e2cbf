using System.Text;
using FairKiosk.Gateway.Texts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace FairKiosk.Gateway.Setup;

/// <summary>The bytes of a file as the map that they stand for, or why they stand for none.</summary>
internal static class YamlSource
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static YamlMappingNode? Read(ReadOnlySpan<byte> bytes, Complaints complaints)
    {
        if (Text(bytes, complaints) is not { } text)
        {
            return null;
        }

        NameTabs(text, complaints);
        try
        {
            return complaints.Any || !IsPlain(text, complaints) ? null : Root(text, complaints);
        }
        catch (YamlException e)
        {
            complaints.Add(e.Start, Say.With($"This is not YAML: {Reason(e)}"));
            return null;
        }
    }

    private static string? Text(ReadOnlySpan<byte> bytes, Complaints complaints)
    {
        if (bytes.Length > SetupLimits.FileBytes)
        {
            complaints.Add(1, 1, Say.Plain("This is too long for a set-up file."));
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            complaints.Add(1, 1, Say.Plain("The file is saved as UTF-16. Save it as UTF-8."));
        }
        else
        {
            // A mark at the beginning that says UTF-8 does no harm.
            bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
            return Decode(bytes, complaints);
        }

        return null;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, Complaints complaints)
    {
        var line = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            line++;
            if (!System.Text.Unicode.Utf8.IsValid(bytes[range]) || bytes[range].Contains((byte)0))
            {
                complaints.Add(line, 1, Say.Plain("This line is not UTF-8. Save the file as UTF-8, not as Shift_JIS, Windows-1252 or another encoding."));
                return null;
            }
        }

        return Utf8.GetString(bytes);
    }

    private static void NameTabs(string text, Complaints complaints)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var indent = line[..^line.TrimStart().Length];
            if (indent.Contains('\t') && indent.Length < line.Length)
            {
                complaints.Add(number, indent.IndexOf('\t') + 1, Say.Plain("A tab stands before this line. Indent with spaces."));
            }
        }
    }

    // Read through first: what is nested without end, or grows by references to itself, is never built.
    private static bool IsPlain(string text, Complaints complaints)
    {
        Parser parser = new(new StringReader(text));
        YamlPairs pairs = new();
        var depth = 0;
        var documents = 0;
        while (Moves(parser, complaints))
        {
            var found = parser.Current!;
            depth += found.NestingIncrease;
            documents += found is DocumentStart ? 1 : 0;
            if (pairs.Unpaired(found) is { } colon)
            {
                complaints.Add(colon, Say.Plain("No word stands before the colon of this line."));
                return false;
            }

            var problem = found switch
            {
                AnchorAlias => Say.Plain("References (*name) are not read here. Write it out."),
                _ when depth > SetupLimits.Depth => Say.Plain("This lies too deep in other parts."),
                DocumentStart when documents > 1 => Say.Plain("A set-up is one document: nothing comes after a line of ---."),
                _ => null,
            };
            if (problem is not null)
            {
                complaints.Add(found.Start, problem);
                return false;
            }
        }

        return !complaints.Any;
    }

    // Some of what is no YAML the parser takes for a slip of its own (a [ or { that begins in one kind of text and ends in another).
    private static bool Moves(Parser parser, Complaints complaints)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            var (line, column) = parser.Current is { } last ? (last.End.Line, last.End.Column) : (1, 1);
            complaints.Add(line, column, Say.Plain("This is not YAML: what follows here cannot be read."));
            return false;
        }
    }

    private static YamlMappingNode? Root(string text, Complaints complaints)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        switch (stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode)
        {
            case YamlMappingNode map:
                return map;
            case null or YamlScalarNode { Value: null or "" }:
                complaints.Add(1, 1, Say.Plain("The file is empty. 'fairkiosk template medica' prints one to begin with."));
                return null;
            case var other:
                complaints.Add(other.Start, Say.Plain("A set-up begins with a word such as 'fair:'."));
                return null;
        }
    }

    // The place is told already.
    private static string Reason(YamlException e)
    {
        var reason = e.Message;
        var end = reason.LastIndexOf("): ", StringComparison.Ordinal);
        return (end < 0 ? reason : reason[(end + 3)..]).TrimEnd('.') + ".";
    }
}
