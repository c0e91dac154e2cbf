namespace FairKiosk.Reader.Ports;

/// <summary>A display of two lines.</summary>
public interface IDisplay
{
    /// <summary>Shows two lines in place of those before. Returns at once; never throws. What does not fit is cut by the implementation.</summary>
    /// <param name="line1">The upper line: the station.</param>
    /// <param name="line2">The lower line: what is going on.</param>
    void Show(string line1, string line2);
}
