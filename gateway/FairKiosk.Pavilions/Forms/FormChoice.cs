namespace FairKiosk.Pavilions.Forms;

/// <summary>One answer that can be chosen.</summary>
/// <param name="Id">Short name; stays when the label changes, because answers and printed codes hold it.</param>
/// <param name="Label">What it is called.</param>
public sealed record FormChoice(string Id, FormText Label)
{
    /// <summary>Not offered any more; answers that hold it stay readable.</summary>
    public bool IsRetired { get; init; }
}
