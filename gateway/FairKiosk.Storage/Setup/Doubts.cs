using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Storage.Setup;

/// <summary>How the reasons of "whose is this?" are written in the log. These words live as long as it does.</summary>
internal static class Doubts
{
    private const string NotBound = "not-bound";
    private const string ShowedAnother = "showed-another";
    private const string SpansChange = "spans-change";

    public static string Name(PlacementDoubt doubt) => doubt switch
    {
        PlacementDoubt.NotBound => NotBound,
        PlacementDoubt.ReaderShowedAnother => ShowedAnother,
        PlacementDoubt.SpansChange => SpansChange,
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "There is nothing to answer."),
    };

    public static PlacementDoubt Of(string name) => name switch
    {
        NotBound => PlacementDoubt.NotBound,
        ShowedAnother => PlacementDoubt.ReaderShowedAnother,
        SpansChange => PlacementDoubt.SpansChange,
        _ => throw new DatabaseUnreadableException($"The answer to '{name}' is not known."),
    };
}
