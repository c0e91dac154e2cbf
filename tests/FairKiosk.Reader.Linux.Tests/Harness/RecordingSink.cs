using System.Threading.Channels;
using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Takes down what a source posts, so that a test can wait for it.</summary>
internal sealed class RecordingSink : IScanSink
{
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    private readonly Channel<ScanRead> _reads = Channel.CreateUnbounded<ScanRead>();
    private readonly Channel<string> _words = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Read(ScanRead read) => _reads.Writer.TryWrite(read);

    public void Said(FormattableString words) => _words.Writer.TryWrite(FormattableString.Invariant(words));

    public void Ended() => _ended.TrySetResult();

    public Task<ScanRead> NextAsync() => _reads.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async Task<string> NextTextAsync() => System.Text.Encoding.UTF8.GetString((await NextAsync()).Data);

    public Task<string> NextWordsAsync() => _words.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public Task EndAsync() => _ended.Task.WaitAsync(Patience);

    public bool HasMore => _reads.Reader.TryPeek(out _);
}
