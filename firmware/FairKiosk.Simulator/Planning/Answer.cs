namespace FairKiosk.Simulator.Planning;

/// <summary>What the reader says to a code, as far as counting goes.</summary>
internal enum Answer
{
    Accepted,
    Duplicate,
    CommandAccepted,
    Refused,
}
