namespace FairKiosk.Reader.Linux.Page;

/// <summary>A pressed key on its way through the reader's loop, and its answer on the way back.</summary>
internal sealed class PageRequest(PageMark mark)
{
    private readonly TaskCompletionSource<ScanOutcome> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PageMark Mark => mark;

    public Task<ScanOutcome> Answer => _answer.Task;

    public void Give(ScanOutcome outcome) => _answer.TrySetResult(outcome);
}
