using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Setup;

/// <summary>The short names of one list of a file, each of them once.</summary>
internal sealed class NamedOnce
{
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);

    /// <summary>The entry's short name; one that is known already may be any.</summary>
    public string Id(SetupMap map, IEnumerable<string> known)
    {
        var written = map.Peek("id");
        var id = map.Id("id", written is not null && known.Contains(written, StringComparer.Ordinal) ? written : "");
        if (id.Length > 0 && !_lines.TryAdd(id, map.Start.Line))
        {
            map.Complain("id", Say.With($"'{id}' is there twice: also in line {_lines[id]}."));
        }

        return id;
    }
}
