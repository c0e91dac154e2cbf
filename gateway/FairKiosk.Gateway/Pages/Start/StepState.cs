namespace FairKiosk.Gateway.Pages.Start;

/// <summary>Where somebody is on the way from nothing to the first scan.</summary>
internal enum StepState
{
    /// <summary>What comes before it is not done yet.</summary>
    Later,

    /// <summary>This is to be done next.</summary>
    Now,

    /// <summary>It is done.</summary>
    Done,
}
