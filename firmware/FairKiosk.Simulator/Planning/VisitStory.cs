namespace FairKiosk.Simulator.Planning;

/// <summary>What can happen at one booth. Every day contains each of these at least once: the first visitors play them in this order.</summary>
internal enum VisitStory
{
    Plain,
    DoubleRead,
    BothFaces,

    /// <summary>Again within ten minutes: the same visit.</summary>
    ScannedAgainSoon,

    /// <summary>Later the same day: another visit.</summary>
    ComesBack,
    Rated,
    EndWithoutStart,
    Meeting,
    MeetingWithoutEnd,
    MeetingStartedTwice,
    JointMeeting,
}
