namespace FairKiosk.Pavilions.Forms;

/// <summary>What can be answered in a field.</summary>
public enum FormFieldKind
{
    /// <summary>A text of its own.</summary>
    Text,

    /// <summary>One of a few.</summary>
    Choice,

    /// <summary>Any of a few.</summary>
    Choices,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day on the fair's own calendar.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    YesNo,
}
