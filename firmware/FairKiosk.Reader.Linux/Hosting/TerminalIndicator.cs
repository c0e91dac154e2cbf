using System.Collections.Frozen;
using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Linux.Texts;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>Plays feedback patterns on a terminal: the light as a coloured dot with its word, tones as the terminal's bell.</summary>
internal sealed class TerminalIndicator : IIndicator, IDisposable
{
    private const char Bell = '\a';

    private static readonly FrozenDictionary<LightColour, string> Colours = new Dictionary<LightColour, string>
    {
        [LightColour.Off] = "\u001b[90m",
        [LightColour.Green] = "\u001b[32m",
        [LightColour.Amber] = "\u001b[33m",
        [LightColour.Red] = "\u001b[31m",
        [LightColour.Blue] = "\u001b[34m",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Signal, string> Words = new Dictionary<Signal, string>
    {
        [Signal.Accepted] = "kept",
        [Signal.Duplicate] = "already kept",
        [Signal.Unreadable] = "not readable",
        [Signal.Wait] = "wait",
        [Signal.Refused] = "NOT kept",
        [Signal.Offline] = "offline; scans are kept on this reader",
        [Signal.NotStored] = "connected, but the gateway confirms nothing",
        [Signal.JournalNearlyFull] = "the journal is nearly full",
        [Signal.Identify] = "here I am",
        [Signal.Ready] = "ready",
        [Signal.StaffKnown] = "staff code read",
    }.ToFrozenDictionary();

    private readonly TextWriter _output;
    private readonly bool _isTerminal;
    private readonly bool _bell;
    private readonly AutoResetEvent _changed = new(initialState: false);
    private readonly Thread _player;
    private FeedbackPattern? _pattern;
    private volatile bool _stopping;

    /// <param name="output">Where the light is drawn.</param>
    /// <param name="isTerminal">False: no colours.</param>
    /// <param name="bell">Whether tones ring the terminal's bell.</param>
    public TerminalIndicator(TextWriter output, bool isTerminal, bool bell)
    {
        _output = TextWriter.Synchronized(output);
        _isTerminal = isTerminal;
        _bell = bell;
        _player = new Thread(Play) { IsBackground = true, Name = "indicator" };
        _player.Start();
    }

    public void Show(Signal signal)
    {
        var pattern = FeedbackPattern.For(signal);
        var dot = _isTerminal ? $"{Colours[pattern.Steps[0].Light]}●\u001b[0m" : "*";
        TryWrite($"{dot} {Say.Plain(Words[signal])}{Environment.NewLine}");
        Volatile.Write(ref _pattern, pattern);
        _changed.Set();
    }

    public void Dispose()
    {
        _stopping = true;
        _changed.Set();
        _player.Join();
        _changed.Dispose();
    }

    // Only the tones need time; the light of a line that was printed stays.
    private void Play()
    {
        while (!_stopping)
        {
            _ = _changed.WaitOne();
            FeedbackPattern? playing;
            while ((playing = Interlocked.Exchange(ref _pattern, null)) is not null && _bell)
            {
                PlayTones(playing);
            }
        }
    }

    private void PlayTones(FeedbackPattern pattern)
    {
        foreach (var step in pattern.Steps)
        {
            if (step.BuzzerHertz > 0)
            {
                TryWrite(Bell.ToString());
            }

            if (step.Millis > 0 && _changed.WaitOne(step.Millis))
            {
                return;
            }
        }
    }

    // An indicator must not stop the reader because somebody closed the terminal.
    private void TryWrite(string text)
    {
        try
        {
            _output.Write(text);
            _output.Flush();
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            _stopping = true;
        }
    }
}
