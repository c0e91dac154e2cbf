namespace FairKiosk.Reader.Journals;

/// <summary>The type byte of a record; the names match <see cref="FairKiosk.Wire.EventTypes"/>.</summary>
public enum JournalRecordType
{
    /// <summary>No record.</summary>
    None = 0,

    /// <summary>A badge was read.</summary>
    Scan = 1,

    /// <summary>Something was said about a scan.</summary>
    Mark = 2,

    /// <summary>A form was filled in.</summary>
    Form = 3,

    /// <summary>A label was printed.</summary>
    Label = 4,

    /// <summary>A clock domain began.</summary>
    Boot = 5,

    /// <summary>A time was tied to UTC.</summary>
    Anchor = 6,
}
