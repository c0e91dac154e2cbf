using System.Text;

namespace FairKiosk.Testing;

/// <summary>A source of badges at work: the hand that scans at its one end, and what comes of it at its other.</summary>
public abstract class BadgeRig : IDisposable
{
    /// <summary>Gets a value indicating whether something came that <see cref="NextAsync"/> has not given yet.</summary>
    public abstract bool HasMore { get; }

    /// <summary>Sends a whole code.</summary>
    /// <param name="code">What is printed.</param>
    /// <param name="symbology">The AIM identifier, or empty where the scanner tells none.</param>
    public abstract void Scan(string code, string symbology = "");

    /// <summary>Sends anything at all, as far as this kind of source could meet it.</summary>
    public abstract void Babble(byte[] noise);

    /// <summary>Ends whatever the noise has begun.</summary>
    public abstract void Settle();

    /// <summary>Takes the source its scanner or its power.</summary>
    public abstract void Unplug();

    /// <summary>Returns when it was told that nothing comes any more, or not for the time being.</summary>
    public abstract Task LossIsToldAsync();

    /// <summary>Ends the source as a reader that stops would.</summary>
    public abstract void Stop();

    /// <summary>Returns when nothing can come any more. Most sources wait for that when they are stopped.</summary>
    public virtual Task SilenceAsync() => Task.CompletedTask;

    /// <summary>What came next; waits for it.</summary>
    public abstract Task<BadgeRead> NextAsync();

    /// <summary>The text that came next; waits for it.</summary>
    public async Task<string> NextTextAsync() => Encoding.UTF8.GetString((await NextAsync()).Data);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the source and clears away what it was tested with.</summary>
    protected virtual void Dispose(bool disposing) => Stop();
}
