using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Parts.Light;

/// <summary>Plays feedback patterns for a board that has one loop and no thread to spare: it says what light and buzzer do now, and when that changes.</summary>
/// <remarks>What a badge is answered with is played to its end, because its tone is a promise; only another answer breaks it off, and what else there is to tell
/// comes after it. <see cref="Show"/> and <see cref="Rest"/> may come from any thread, all else from the loop.</remarks>
public sealed class PatternPlayer : IIndicator
{
    /// <summary>What <see cref="Play"/> returns when nothing changes by itself.</summary>
    public const int Never = int.MaxValue;

    private readonly object _door = new();
    private readonly IReaderClock _clock;
    private FeedbackPattern? _answer;
    private FeedbackPattern? _notice;
    private LightColour _nextRest = LightColour.Off;
    private FeedbackPattern? _pattern;
    private bool _isAnswering;
    private LightColour _rest = LightColour.Off;
    private int _step;
    private long _stepEndsAt;
    private LightColour _light = LightColour.Off;
    private bool _isDark;

    /// <summary>Creates it, dark and silent.</summary>
    /// <param name="clock">Its monotonic clock.</param>
    public PatternPlayer(IReaderClock clock)
    {
        _clock = clock;
    }

    /// <summary>Gets the light that is due.</summary>
    public LightColour Light
    {
        get
        {
            lock (_door)
            {
                return _isDark && !IsPlaying ? LightColour.Off : _light;
            }
        }
    }

    /// <summary>Gets the tone that is due, hertz; 0 is silence.</summary>
    public int BuzzerHertz { get; private set; }

    /// <summary>Sets whether the light stays off while nothing is being answered.</summary>
    /// <param name="isDark">Whether it rests.</param>
    public void Rest(bool isDark)
    {
        lock (_door)
        {
            _isDark = isDark;
        }
    }

    /// <inheritdoc />
    public void Show(Signal signal)
    {
        var pattern = FeedbackPattern.For(signal);
        lock (_door)
        {
            if (signal is Signal.Offline or Signal.NotStored or Signal.Ready)
            {
                // How it is with the connection stays true after a scan has had its own light.
                _nextRest = pattern.Steps[pattern.Steps.Length - 1].Light;
            }

            if (IsAnswer(signal))
            {
                _answer = pattern;
            }
            else
            {
                _notice = pattern;
            }
        }
    }

    /// <summary>Brings <see cref="Light"/> and <see cref="BuzzerHertz"/> up to date.</summary>
    /// <returns>Milliseconds until they change next, or <see cref="Never"/>.</returns>
    public int Play()
    {
        var now = _clock.MonotonicMillis;
        lock (_door)
        {
            if (_answer != null)
            {
                Begin(_answer, isAnswer: true, now);
            }

            // A loop that was held up goes on where the pattern would be by now.
            while (IsPlaying && now >= _stepEndsAt)
            {
                Enter(_step + 1, _stepEndsAt);
            }

            if (_notice != null && !(_isAnswering && IsPlaying))
            {
                Begin(_notice, isAnswer: false, now);
            }

            return IsPlaying ? (int)(_stepEndsAt - now) : Never;
        }
    }

    private bool IsPlaying => _pattern is { } playing && playing.Steps[_step].Millis > 0;

    private static bool IsAnswer(Signal signal) =>
        signal is Signal.Accepted or Signal.Duplicate or Signal.Unreadable or Signal.Wait or Signal.Refused or Signal.StaffKnown;

    private void Begin(FeedbackPattern pattern, bool isAnswer, long now)
    {
        _pattern = pattern;
        _isAnswering = isAnswer;
        _answer = null;
        _notice = isAnswer ? _notice : null;
        _rest = _nextRest;
        Enter(0, now);
    }

    private void Enter(int step, long at)
    {
        if (step == _pattern!.Steps.Length)
        {
            _pattern = null;
            _light = _rest;
            BuzzerHertz = 0;
            return;
        }

        _step = step;
        _stepEndsAt = at + _pattern.Steps[step].Millis;
        _light = _pattern.Steps[step].Light;
        BuzzerHertz = _pattern.Steps[step].BuzzerHertz;
    }
}
