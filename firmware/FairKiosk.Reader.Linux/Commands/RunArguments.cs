using FairKiosk.Parts.Scanning;
using FairKiosk.Reader.Linux.Keys;
using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Commands;

/// <summary>What <c>run</c> was asked to do.</summary>
internal sealed record RunArguments
{
    public required string Activation { get; init; }

    public required string State { get; init; }

    public required IReadOnlyList<SourceText> Sources { get; init; }

    /// <summary>Files.</summary>
    public required IReadOnlyList<string> Plugins { get; init; }

    /// <summary>Names that a plug-in knows.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>Of scanners that type.</summary>
    public required KeyMap KeyMap { get; init; }

    /// <summary>Null: what is usual for the source.</summary>
    public required Framing? Framing { get; init; }

    public required int IdleMillis { get; init; }

    public required int CapacityMebibytes { get; init; }

    public required bool EventsAsJson { get; init; }

    public required bool Bell { get; init; }

    /// <summary>Null: no page.</summary>
    public required int? PagePort { get; init; }
}
