namespace FairKiosk.Nano.Tests;

/// <summary>Every case, for the board's runtime and for the ordinary one.</summary>
public static class AllCases
{
    /// <summary>Runs them, the cheap ones first.</summary>
    /// <param name="sheet">Where they are written down.</param>
    public static void Run(CaseSheet sheet)
    {
        FilterCases.Run(sheet);
        CommandCases.Run(sheet);
        JournalCases.Run(sheet);
        CourierCases.Run(sheet);
        LoopCases.Run(sheet);
        DamageCases.Run(sheet);
    }
}
