namespace FairKiosk.Reader.Linux.Plugins;

/// <summary>What an assembly that <c>--plugin</c> names adds to the reader: NFC modules that are wired to the machine, and light, buzzer, screen and keys.</summary>
/// <remarks>The assembly has exactly one public class of it, with a constructor that takes nothing. Names are what a person types.</remarks>
public interface IReaderPlugin
{
    /// <summary>Gets the names of the NFC modules that it can drive.</summary>
    IReadOnlyList<string> Modules { get; }

    /// <summary>Gets the names of the parts that it can drive.</summary>
    IReadOnlyList<string> Parts { get; }

    /// <summary>Begins to use a module.</summary>
    /// <param name="name">One of <see cref="Modules"/>.</param>
    /// <returns>The module; whoever asked disposes it.</returns>
    /// <exception cref="Exception">It does not answer; the message says what is wrong.</exception>
    ICardModule OpenModule(string name);

    /// <summary>Begins to use a part.</summary>
    /// <param name="name">One of <see cref="Parts"/>.</param>
    /// <returns>The part; whoever asked disposes it.</returns>
    /// <exception cref="Exception">It does not answer; the message says what is wrong.</exception>
    IReaderPart OpenPart(string name);
}
