using FairKiosk.Gateway.Texts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FairKiosk.Gateway.Setup;

/// <summary>
/// One part of a set-up file, such as a firm. It remembers which words were asked for, so that <see cref="Done"/> can name those that nobody knows.
/// What a part does not say stays as it is; what it says wrong is a complaint, and stays as it is, too.
/// </summary>
internal sealed partial class SetupMap
{
    private readonly YamlMappingNode _node;
    private readonly string _what;
    private readonly Complaints _complaints;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <param name="what">What it is, for complaints: "a firm".</param>
    public SetupMap(YamlMappingNode node, string what, Complaints complaints)
    {
        _node = node;
        _what = Say.Plain(what);
        _complaints = complaints;
    }

    public Mark Start => (_word ?? (YamlNode)_node).Start;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Whether it is there and empty.</summary>
    public bool IsCleared(string key) => Find(key) is { } node && IsEmpty(node);

    /// <summary>The single word that stands there, unchecked; null: there is none.</summary>
    public string? Peek(string key) => (Find(key) as YamlScalarNode)?.Value;

    /// <summary>Something is wrong with what stands there; with the part itself when nothing does.</summary>
    public void Complain(string key, string text) => _complaints.Add(Find(key)?.Start ?? Start, text);

    public void Complain(string text) => _complaints.Add(Start, text);

    /// <summary>Names every word that nobody asked for.</summary>
    public void Done()
    {
        foreach (var (key, _) in _node.Children)
        {
            var word = (key as YamlScalarNode)?.Value ?? "";
            if (!_asked.Contains(word))
            {
                _complaints.Add(key.Start, Say.With($"{_what} has no '{word}'. {SetupWords.Meant(word, _asked)}"));
            }
        }
    }

    /// <summary>A part within this one; null: it is not there, or empty.</summary>
    public SetupMap? Map(string key, string what) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new SetupMap(map, what, _complaints),
        var other when IsEmpty(other) => null,
        var other => Wrong<SetupMap>(other, Say.With($"'{key}' takes words of its own below it, such as those of {Say.Plain(what)}.")),
    };

    /// <summary>The parts of a list within this one; null: it is not there.</summary>
    public IReadOnlyList<SetupMap>? Maps(string key, string what) => List(key)?.Select(item => item switch
    {
        YamlMappingNode map => new SetupMap(map, what, _complaints),
        _ => Wrong<SetupMap>(item, Say.With($"Each entry of '{key}' begins with a word such as '- id:' or '- name:'.")),
    }).OfType<SetupMap>().ToList();

    /// <summary>The same, where an entry may also be a single word: that of one key.</summary>
    public IReadOnlyList<SetupMap>? MapsOrWords(string key, string what, string wordKey) => List(key)?.Select(item => item switch
    {
        YamlMappingNode map => new SetupMap(map, what, _complaints),
        YamlScalarNode word => new SetupMap(new YamlMappingNode(new YamlScalarNode(wordKey), word), what, _complaints) { _word = word },
        _ => Wrong<SetupMap>(item, Say.With($"Each entry of '{key}' is a short name, or begins with '- {wordKey}:'.")),
    }).OfType<SetupMap>().ToList();

    // An entry that was a single word has its place.
    private YamlScalarNode? _word;

    private IEnumerable<YamlNode>? List(string key) => Find(key) switch
    {
        null => null,
        YamlSequenceNode list => list.Children,
        var other when IsEmpty(other) => [],
        var other => Wrong<IEnumerable<YamlNode>>(other, Say.With($"'{key}' takes a list: each entry on a line of its own that begins with '- '.")),
    };

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private static bool IsEmpty(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private T? Wrong<T>(YamlNode at, string text)
        where T : class
    {
        _complaints.Add(at.Start, text);
        return null;
    }
}
