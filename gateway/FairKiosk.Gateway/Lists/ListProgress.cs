namespace FairKiosk.Gateway.Lists;

/// <summary>How far a check or an import is.</summary>
/// <param name="IsKeeping">False while the list is read for the first time; after that its rows are kept.</param>
/// <param name="Share">From 0 to 1, of the whole work.</param>
/// <param name="Rows">Rows looked at in this step.</param>
internal readonly record struct ListProgress(bool IsKeeping, double Share, long Rows);
