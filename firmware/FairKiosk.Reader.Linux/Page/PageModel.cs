using System.Globalization;
using FairKiosk.Parts.Screen;
using FairKiosk.Reader.Linux.Activation;
using FairKiosk.Reader.Linux.Hosting;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>Keeps what the page shows. Called from the reader's loop only.</summary>
internal sealed class PageModel(PageFeed feed, IReaderClock clock, ActivationFile activation)
{
    // As long as a note on the scan is taken; then the name leaves the screen's memory.
    private const long LabelMillis = 600_000;

    private string _outcome = string.Empty;
    private long _outcomeAt;
    private bool _isOutcomeOfScan;
    private PageScan? _scan;

    public void Presented(ScanRead read, ScanOutcome outcome, string journal, long sequence, bool isTest)
    {
        Became(outcome, isOfScan: outcome is ScanOutcome.Accepted or ScanOutcome.Duplicate);
        if (outcome == ScanOutcome.Accepted)
        {
            _ = clock.TryGetUtc(out var utc, out _, out _);
            _scan = new PageScan
            {
                Journal = journal,
                Sequence = sequence,
                Label = BadgeFace.Of(read.Data, 0, read.Data.Length).Name,
                UtcMillis = utc,
                Millis = clock.MonotonicMillis,
                Test = isTest,
            };
        }
        else if (outcome == ScanOutcome.CommandAccepted
            && CommandBarcode.Recognise(activation.CommandKey, read.Data, 0, read.Data.Length) is { } command && Marks.NeedsTarget(command.Verb))
        {
            _isOutcomeOfScan = true;
            _scan = _scan is null ? null : With(_scan, command.Verb, command.Value);
        }
        else
        {
            // Nothing was said about the scan that is shown.
        }
    }

    public void Pressed(PageMark mark, ScanOutcome outcome)
    {
        var isOfScan = _scan is { } scan && scan.Journal == mark.Journal && scan.Sequence == mark.Sequence;
        Became(outcome, isOfScan);
        if (outcome == ScanOutcome.CommandAccepted && isOfScan)
        {
            _scan = With(_scan!, mark.Mark, mark.Value);
        }
    }

    public void Follow(ReaderCore core, bool isConnected)
    {
        if (_scan is { Label.Length: > 0 } scan && clock.MonotonicMillis - scan.Millis > LabelMillis)
        {
            _scan = scan with { Label = string.Empty };
        }

        var status = core.Status();
        feed.Publish(new PageState
        {
            Version = status.Firmware,
            Reader = activation.ReaderId,
            Station = core.Config.StationName,
            Language = core.Config.Language,
            Labels = [.. core.Config.Labels.Select(label => new PageLabel(label.Mark, label.Value, label.Text))],
            Operator = core.Operator,
            Connected = isConnected,
            NotStored = core.IsNotStored,
            NearlyFull = core.IsNearlyFull,
            Waiting = status.Waiting,
            Battery = status.BatteryPercent,
            Mains = status.Mains,
            Test = core.IsTest,
            Outcome = _outcome,
            OutcomeMillis = _outcomeAt,
            OutcomeOfScan = _isOutcomeOfScan,
            Scan = _scan,
        });
    }

    private void Became(ScanOutcome outcome, bool isOfScan)
    {
        _isOutcomeOfScan = isOfScan;
        _outcome = OutcomeNames.Of(outcome);
        _outcomeAt = clock.MonotonicMillis;
    }

    private static PageScan With(PageScan scan, string mark, string value) => mark switch
    {
        Marks.Rating => scan with { Rating = value },
        Marks.Interest => scan with { Interests = [.. scan.Interests.Append(int.Parse(value, CultureInfo.InvariantCulture)).Distinct().Order()] },
        Marks.Answer => scan with { Answers = [.. scan.Answers.Where(answer => FieldOf(answer) != FieldOf(value)), value] },
        Marks.MeetingStart => scan with { MeetingStarted = true, MeetingEnded = false },
        Marks.MeetingEnd => scan with { MeetingEnded = true },
        Marks.Note => scan with { Notes = scan.Notes + 1 },
        Marks.Undo => scan with { Undone = true },
        _ => scan,
    };

    private static string FieldOf(string answer) => answer.Split('.')[0];
}
