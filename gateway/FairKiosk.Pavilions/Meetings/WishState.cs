namespace FairKiosk.Pavilions.Meetings;

/// <summary>How far a wish for a meeting has come.</summary>
public enum WishState
{
    /// <summary>The organiser has not checked it.</summary>
    Unchecked,

    /// <summary>The organiser said no; the other side does not hear of it.</summary>
    Refused,

    /// <summary>Checked; the other side has not answered.</summary>
    Asked,

    /// <summary>The other side wants the meeting.</summary>
    Accepted,

    /// <summary>The other side does not.</summary>
    Declined,
}
