using FairKiosk.Simulator.Counting;
using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Readers;

namespace FairKiosk.Simulator.Running;

/// <summary>Plays a day's plan on the readers and tells the ledger what they answered.</summary>
internal sealed class FairDayRunner(FairDayPlan plan, IReadOnlyDictionary<string, VirtualReader> readers, Ledger ledger)
{
    private readonly HashSet<string> _warm = new(plan.Options.Readers.Select(reader => reader.ReaderId), StringComparer.Ordinal);
    private int _next;

    public DateTimeOffset NextActionAtUtc => _next < plan.Actions.Count ? plan.Actions[_next].AtUtc : DateTimeOffset.MaxValue;

    /// <summary>Joins the day in its course: what was planned before is left out, at each counter up to the next visitor.</summary>
    public void SkipTo(DateTimeOffset nowUtc)
    {
        while (NextActionAtUtc < nowUtc)
        {
            _next++;
            _warm.Clear();
        }
    }

    /// <summary>Plays what is due. Each action happens at its planned time, however late the caller is.</summary>
    public void RunUntil(DateTimeOffset nowUtc)
    {
        while (NextActionAtUtc <= nowUtc)
        {
            Play(plan.Actions[_next++]);
        }
    }

    private void Play(PlannedAction action)
    {
        VirtualReader reader = readers[action.ReaderId];
        switch (action.Kind)
        {
            case ActionKind.Scan:
                if (_warm.Contains(action.ReaderId) || action.Expected == Answer.Accepted)
                {
                    _warm.Add(action.ReaderId);
                    ledger.Answered(action, reader.Present(action.AtUtc, action.Visitor!, action.Face));
                }

                break;
            case ActionKind.Mark:
                if (_warm.Contains(action.ReaderId))
                {
                    ledger.Answered(action, reader.Mark(action.AtUtc, action.Mark, action.Value));
                }

                break;
            case ActionKind.LinkDown:
                reader.Disconnect(action.AtUtc);
                break;
            case ActionKind.LinkUp:
                reader.Connect(action.AtUtc);
                break;
            case ActionKind.PowerOff:
                reader.PowerOff(action.AtUtc);
                break;
            default:
                reader.PowerOn(action.AtUtc);
                break;
        }
    }
}
