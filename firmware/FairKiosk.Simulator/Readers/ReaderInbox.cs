using System.Collections.Concurrent;

namespace FairKiosk.Simulator.Readers;

/// <summary>Carries link news from the network's threads to the one loop that runs the readers.</summary>
internal sealed class ReaderInbox(Action wake)
{
    private readonly ConcurrentQueue<LinkNews> _news = new();

    public bool IsEmpty => _news.IsEmpty;

    public void Post(LinkNews news)
    {
        _news.Enqueue(news);
        wake();
    }

    public bool TryTake(out LinkNews news) => _news.TryDequeue(out news);
}
