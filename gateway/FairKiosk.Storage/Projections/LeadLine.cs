using FairKiosk.Pavilions.Counting;

namespace FairKiosk.Storage.Projections;

/// <summary>A row of <c>lead</c>: what is counted, and the badge's contact as it is searched.</summary>
internal sealed record LeadLine(Lead Lead, string Folded);
