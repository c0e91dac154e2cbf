namespace FairKiosk.Benchmarks.Replay;

/// <summary>A prepared text and the values it ran with, by position from 1; a value is null, a long, a string or a byte[].</summary>
internal sealed record RecordedStatement(string Sql, IReadOnlyList<(int Position, object? Value)> Values);
