using System.Runtime.InteropServices;

namespace FairKiosk.Pavilions.Fairs;

/// <summary>When the halls are open on one day, in the fair's own time.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Opens">Opening time, included.</param>
/// <param name="Closes">Closing time, not included.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayHours(DateOnly Day, TimeOnly Opens, TimeOnly Closes);
