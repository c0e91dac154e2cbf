namespace FairKiosk.Storage;

/// <summary>What came of saying that a list holds.</summary>
public enum VisitorListOutcome
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>Rows of it went missing in between: somebody cleared away what looked left over. Nothing holds.</summary>
    RowsMissing,

    /// <summary>The fair's badges are read otherwise since its rows were. Nothing holds.</summary>
    ProfileChanged,
}
