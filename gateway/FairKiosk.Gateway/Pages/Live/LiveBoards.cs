using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Live;

/// <summary>One reading of the board for all pages that look at the same moment. Thread-safe.</summary>
internal sealed class LiveBoards(FairDatabase database, LiveSignal signal, GatewayState state, TimeProvider time)
{
    // Health of readers changes without a commit.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    // As many scans as booths, so that the two lists side by side are of one height.
    private const int FewestScans = 6;
    private const int MostScans = 12;

    private static readonly BoardOrder Usual = new() { Path = "/live" };

    private readonly Lock _gate = new();
    private readonly Dictionary<bool, (BoardView View, long ReadAt)> _last = [];

    /// <summary>The board of today, or of the whole fair. Out of fair days, today is the whole fair.</summary>
    public BoardView Read(bool wholeFair)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            var version = signal.Version;
            if (_last.TryGetValue(wholeFair, out var last) && last.View.Version == version
                && TimeProvider.System.GetElapsedTime(last.ReadAt) < Fresh)
            {
                return last.View with { NowUtc = now, Problem = state.Problem };
            }

            var setup = database.Setup.Read();
            var fairTime = new Texts.FairTime(setup.Fair);
            var today = fairTime.Day(now);
            DateOnly? day = !wholeFair && setup.Fair is { } fair && today >= fair.First && today <= fair.Last ? today : null;
            var board = database.Live.Read(day, latest: Math.Clamp(setup.Stations.Count, FewestScans, MostScans));
            var view = new BoardView(version, now, fairTime, setup.Pavilion, day, board, state.Problem) { Order = Usual, Setup = setup };
            _last[wholeFair] = (view, TimeProvider.System.GetTimestamp());
            return view;
        }
    }
}
