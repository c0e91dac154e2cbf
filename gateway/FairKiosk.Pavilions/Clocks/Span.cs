using System.Runtime.InteropServices;

namespace FairKiosk.Pavilions.Clocks;

/// <summary>A time in unix milliseconds with its bounds.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(long At, long Earliest, long Latest);
