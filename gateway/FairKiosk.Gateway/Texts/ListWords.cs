using FairKiosk.Gateway.Lists;
using FairKiosk.Pavilions.Lists;

namespace FairKiosk.Gateway.Texts;

/// <summary>Says what visitor lists hold and what is wrong with them.</summary>
internal sealed class ListWords(Words words)
{
    /// <summary>Head of a column.</summary>
    public string Row => words["Visitors.Row"];

    /// <summary>Head of a column.</summary>
    public string Why => words["Visitors.Why"];

    /// <summary>Why a row is not taken.</summary>
    public string Refusal(RowRefusal why) => why switch
    {
        RowRefusal.NoCode => words["Visitors.Refused.NoCode"],
        RowRefusal.NoContact => words["Visitors.Refused.NoContact"],
        RowRefusal.TooLong => words["Visitors.Refused.TooLong", VisitorContact.LongestCell],
        RowRefusal.Unreadable => words["Visitors.Refused.Unreadable"],
        RowRefusal.AmbiguousCode => words["Visitors.Refused.Ambiguous"],
        RowRefusal.Contradiction => words["Visitors.Refused.Contradiction"],
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    /// <summary>What a column says.</summary>
    public string Field(VisitorField field) => field switch
    {
        VisitorField.Code => words["Visitors.Code"],
        VisitorField.Name => words["Visitors.Name"],
        VisitorField.FamilyName => words["Visitors.FamilyName"],
        VisitorField.GivenName => words["Visitors.GivenName"],
        VisitorField.Reading => words["Visitors.Reading"],
        VisitorField.FamilyReading => words["Visitors.FamilyReading"],
        VisitorField.GivenReading => words["Visitors.GivenReading"],
        VisitorField.Company => words["Visitors.Company"],
        VisitorField.JobTitle => words["Visitors.JobTitle"],
        VisitorField.Email => words["Visitors.Email"],
        VisitorField.Phone => words["Visitors.Phone"],
        VisitorField.Country => words["Visitors.Country"],
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Why nothing was imported, and what to do.</summary>
    public string Fault(ListFaultException fault) => fault.Fault switch
    {
        ListFault.Empty => words["Visitors.Fault.Empty"],
        ListFault.NotATable => words["Visitors.Fault.NotATable"],
        ListFault.OldOrProtectedExcel => words["Visitors.Fault.OldExcel"],
        ListFault.BrokenExcel => words["Visitors.Fault.BrokenExcel"],
        ListFault.TooLarge => words["Visitors.Fault.TooLarge"],
        ListFault.TooManyRows => words["Visitors.Fault.TooManyRows"],
        ListFault.UnknownCharset => words["Visitors.Fault.UnknownCharset"],
        ListFault.UnclosedQuote => words["Visitors.Fault.UnclosedQuote", Words.Number(fault.Row)],
        ListFault.NoCodeColumn => words["Visitors.Fault.NoCodeColumn"],
        ListFault.NothingToTake => words["Visitors.Fault.NothingToTake"],
        ListFault.Busy => words["Visitors.Fault.Busy"],
        ListFault.Disturbed => words["Visitors.Fault.Disturbed"],
        ListFault.ProfileChanged => words["Visitors.Fault.ProfileChanged"],
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
