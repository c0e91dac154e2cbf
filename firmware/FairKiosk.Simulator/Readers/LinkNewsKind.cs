namespace FairKiosk.Simulator.Readers;

internal enum LinkNewsKind
{
    Up,
    Down,
    Message,
}
