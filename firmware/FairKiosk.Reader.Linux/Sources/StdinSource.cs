using FairKiosk.Parts.Scanning;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>One code per line of a stream; the end of the stream ends the source.</summary>
internal sealed class StdinSource(Framing framing, Func<Stream> open) : IScanSource
{
    private const int BufferBytes = 4096;

    private Stream? _input;
    private volatile bool _isStopping;

    public string Name => "stdin";

    public void Start(IScanSink sink)
    {
        _input = open();
        new Thread(() => Run(_input, sink)) { IsBackground = true, Name = Name }.Start();
    }

    public void Dispose()
    {
        // A read of standard input cannot be called back; what it still brings is not wanted any more.
        _isStopping = true;
        _input?.Dispose();
    }

    private void Run(Stream input, IScanSink sink)
    {
        var frames = new FrameReader(framing, sink.Read);
        var buffer = new byte[BufferBytes];
        try
        {
            int count;
            while ((count = input.Read(buffer)) > 0 && !_isStopping)
            {
                frames.Take(buffer.AsSpan(0, count));
            }

            if (!_isStopping)
            {
                frames.End();
            }
        }
        catch (IOException lost)
        {
            frames.BreakOff();
            sink.Said($"stdin cannot be read any more: {lost.Message}");
        }
        catch (ObjectDisposedException)
        {
            // The reader is stopping.
        }

        sink.Ended();
    }
}
