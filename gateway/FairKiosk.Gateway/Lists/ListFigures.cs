using FairKiosk.Pavilions.Lists;

namespace FairKiosk.Gateway.Lists;

/// <summary>What is, or would be, taken of a list.</summary>
/// <param name="Taken">Badges that it says something about.</param>
/// <param name="Doubled">Rows that say the same as one before them.</param>
/// <param name="Listed">Of those taken, how many stand in an earlier list; this one replaces it for them.</param>
/// <param name="Scanned">Of those taken, how many were scanned already.</param>
/// <param name="Refused">Every row that is not taken, in their order.</param>
/// <param name="ListId">What the list is called since it holds; null for a check.</param>
internal sealed record ListFigures(int Taken, int Doubled, int Listed, int Scanned, IReadOnlyList<(long Row, RowRefusal Why)> Refused, string? ListId);
