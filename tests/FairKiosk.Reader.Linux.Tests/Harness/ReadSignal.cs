using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Passes on what a source posts, and lets the one who puts cards on the reader wait for it.</summary>
internal sealed class ReadSignal(IScanSource source) : IScanSource
{
    private readonly SemaphoreSlim _reads = new(0);

    public string Name => source.Name;

    public void Start(IScanSink sink) => source.Start(new Passing(sink, _reads));

    public void WaitForRead(CancellationToken cancellation) => _reads.Wait(cancellation);

    public void Dispose() => source.Dispose();

    private sealed class Passing(IScanSink sink, SemaphoreSlim reads) : IScanSink
    {
        public void Read(ScanRead read)
        {
            sink.Read(read);
            reads.Release();
        }

        public void Said(FormattableString words) => sink.Said(words);

        public void Ended() => sink.Ended();
    }
}
