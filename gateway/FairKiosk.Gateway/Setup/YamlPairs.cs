using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FairKiosk.Gateway.Setup;

/// <summary>Counts what the maps of a file hold: of a colon that no word stands before, the parser leaves out what follows it, and says nothing.</summary>
internal sealed class YamlPairs
{
    private readonly Stack<Part> _open = [];

    /// <summary>Where a map that ends here holds a word or a value without the other; nothing where all is well.</summary>
    public Mark? Unpaired(ParsingEvent found)
    {
        if (found is NodeEvent && _open.TryPeek(out var around))
        {
            around.Held++;
            around.Last = found.Start;
        }

        switch (found)
        {
            case MappingStart or SequenceStart:
                _open.Push(new Part(found is MappingStart));
                return null;
            case MappingEnd or SequenceEnd:
                return _open.Pop() is { IsMap: true } ended && ended.Held % 2 != 0 ? ended.Last : null;
            default:
                return null;
        }
    }

    private sealed class Part(bool isMap)
    {
        public bool IsMap => isMap;

        public int Held { get; set; }

        public Mark Last { get; set; }
    }
}
