namespace FairKiosk.Pavilions.Meetings;

/// <summary>What somebody of the pavilion does in a meeting.</summary>
public enum StaffTask
{
    /// <summary>Brings the two sides together and stays with them.</summary>
    Coordinator,

    /// <summary>Puts what is said into another language.</summary>
    Interpreter,
}
