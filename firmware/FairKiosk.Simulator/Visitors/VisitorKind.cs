namespace FairKiosk.Simulator.Visitors;

internal enum VisitorKind
{
    German,
    JapaneseKanji,
    JapaneseKana,
    European,
    OneName,
    World,
}
