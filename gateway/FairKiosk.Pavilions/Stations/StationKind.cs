namespace FairKiosk.Pavilions.Stations;

/// <summary>What a station is for.</summary>
public enum StationKind
{
    /// <summary>A booth of one exhibitor.</summary>
    Booth,

    /// <summary>An exhibit that several exhibitors show together.</summary>
    JointExhibit,

    /// <summary>A table for agreed talks.</summary>
    MeetingTable,

    /// <summary>The way into the pavilion.</summary>
    Entrance,

    /// <summary>A screen that visitors use themselves.</summary>
    Kiosk,

    /// <summary>The desk where visitors ask the organiser.</summary>
    InfoDesk,
}
