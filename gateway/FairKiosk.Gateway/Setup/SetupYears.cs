namespace FairKiosk.Gateway.Setup;

/// <summary>Years that days in a set-up may lie in: memberships began long before the fair.</summary>
internal static class SetupYears
{
    public const int First = 1900;
    public const int Last = 2100;
}
