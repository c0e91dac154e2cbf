using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Counting;

/// <summary>Decides the standing of a scan.</summary>
public static class Standings
{
    /// <summary>Decides the standing of a scan. Where several reasons apply, the one that a person chose comes before one that a rule found.</summary>
    /// <param name="isUndone">The scan was taken back.</param>
    /// <param name="isStaff">The badge is a staff badge.</param>
    /// <param name="isTest">The reader was in test mode.</param>
    /// <param name="isOpen">The halls were, or may have been, open.</param>
    /// <param name="placement">Where the scan took place.</param>
    /// <returns>The standing.</returns>
    public static ScanStanding Decide(bool isUndone, bool isStaff, bool isTest, bool isOpen, Placement placement)
    {
        if (isUndone)
        {
            return ScanStanding.Undone;
        }

        if (isStaff)
        {
            return ScanStanding.Staff;
        }

        if (isTest)
        {
            return ScanStanding.TestMode;
        }

        if (!isOpen)
        {
            return ScanStanding.OutsideHours;
        }

        return placement.IsWhoseIsThis ? ScanStanding.WhoseIsThis : ScanStanding.Counted;
    }

    /// <summary>Whether a scan makes its badge a visitor of the pavilion.</summary>
    /// <param name="standing">The scan's standing.</param>
    /// <returns>True for <see cref="ScanStanding.Counted"/> and <see cref="ScanStanding.WhoseIsThis"/>.</returns>
    public static bool CountsForPavilion(this ScanStanding standing) => standing is ScanStanding.Counted or ScanStanding.WhoseIsThis;
}
