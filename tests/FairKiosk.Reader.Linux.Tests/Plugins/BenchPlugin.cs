using FairKiosk.Reader.Linux.Plugins;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Plugins;

/// <summary>What the program loads when a test names the assembly of these tests with <c>--plugin</c>: a module with a badge on it, and a light.</summary>
public sealed class BenchPlugin : IReaderPlugin
{
    public IReadOnlyList<string> Modules { get; } = ["bench"];

    public IReadOnlyList<string> Parts { get; } = ["lamp", "broken-lamp"];

    public ICardModule OpenModule(string name) => new VirtualModule
    {
        Card = new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag213(NdefBuilder.Message(NdefBuilder.Text("badge-17"))) },
    };

    public IReaderPart OpenPart(string name) => name == "lamp" ? new Lamp() : throw new IOException("no answer on the bus");

    private sealed class Lamp : IReaderPart
    {
        public void Dispose()
        {
            // There is nothing to let go of.
        }
    }
}
