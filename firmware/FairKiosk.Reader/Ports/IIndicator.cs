namespace FairKiosk.Reader.Ports;

/// <summary>Light and buzzer.</summary>
public interface IIndicator
{
    /// <summary>Begins to show a signal, in place of the one before. Returns at once; never throws.</summary>
    /// <param name="signal">What to show. <see cref="Signal.Wait"/> may come from another thread, see <see cref="ReaderCore.CheckBusy"/>.</param>
    void Show(Signal signal);
}
