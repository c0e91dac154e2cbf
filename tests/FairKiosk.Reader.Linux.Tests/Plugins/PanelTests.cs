using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FairKiosk.Parts.Keys;
using FairKiosk.Parts.Screen;
using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Linux.Plugins;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Ports;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Tests.Plugins;

/// <summary>Light, buzzer, screen and keys of a plug-in.</summary>
public sealed class PanelTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_kept_scan_is_green_and_high_and_shows_whose_badge_it_was()
    {
        using var desk = new Desk();
        desk.Panel.Show("Arakawa Precision", "Kept");
        desk.Panel.Show(Signal.Accepted);
        desk.Panel.Scanned(new ScanRead(Encoding.UTF8.GetBytes("BEGIN:VCARD\nFN:Jan Groß\nORG:Müller\nEND:VCARD"), "]Q1"));
        desk.Panel.Follow(new ReaderStatus { Waiting = 3, BatteryPercent = 80 });
        await desk.Part.AwaitAsync(part => part is { Light: LightColour.Green, Hertz: 2700 } && part.Texts == $"{desk.Time}|▲ 3|80 %|Arakawa Precision|Kept|Jan Groß|Müller");
        desk.Clock.Advance(10_000);
        await desk.Part.AwaitAsync(part => part.Hertz == 0 && part.Texts == $"{desk.Time}|▲ 3|80 %|Arakawa Precision|Kept");
    }

    [Fact]
    public async Task A_part_that_falls_silent_is_told_once_and_shown_everything_when_it_is_back()
    {
        using var desk = new Desk();
        desk.Panel.Show(Signal.Offline);
        await desk.Part.AwaitAsync(part => part.Light == LightColour.Amber);
        desk.Part.IsSilent = true;
        desk.Panel.Show(Signal.Wait);
        Assert.Equal("The part lamp does not answer any more.", await desk.WordsAsync());
        desk.Part.IsSilent = false;
        desk.Clock.Advance(1000);
        Assert.Equal("The part lamp is back.", await desk.WordsAsync());
        await desk.Part.AwaitAsync(part => part.Light == LightColour.Blue);
        Assert.Empty(desk.Words);
    }

    [Fact]
    public async Task A_screen_that_falls_silent_is_told_once_though_it_has_no_light_that_could_fail()
    {
        using var desk = new Desk();
        desk.Part.IsScreenSilent = true;
        desk.Panel.Show("Arakawa Precision", "Kept");
        Assert.Equal("The part lamp does not answer any more.", await desk.WordsAsync());
        desk.Clock.Advance(1000);
        desk.Panel.Show(Signal.Wait);
        await desk.Part.AwaitAsync(part => part.Light == LightColour.Blue);
        Assert.Empty(desk.Words);
        desk.Part.IsScreenSilent = false;
        desk.Clock.Advance(1000);
        Assert.Equal("The part lamp is back.", await desk.WordsAsync());
        await desk.Part.AwaitAsync(part => part.Texts.EndsWith("Arakawa Precision|Kept", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 100, Marks.Rating, "hot")]
    [InlineData(1, 100, Marks.Rating, "warm")]
    [InlineData(2, 900, Marks.Undo, "")]
    public async Task A_key_says_what_its_place_and_its_press_mean(int key, int millis, string mark, string value)
    {
        using var desk = new Desk();
        await desk.HoldAsync(key, millis);
        var pressed = await desk.PressedAsync();
        Assert.Equal((mark, value), (pressed.Mark, pressed.Value));
        Assert.Empty(desk.Pressed);
    }

    [Fact]
    public async Task A_key_that_the_reader_is_too_busy_for_is_refused_aloud()
    {
        using var desk = new Desk { IsBusy = true };
        await desk.HoldAsync(0, 100);
        await desk.Part.AwaitAsync(part => part is { Light: LightColour.Red, Hertz: 500 });
    }

    private sealed class Desk : IDisposable
    {
        public Desk()
        {
            Panel = new Panel(
                [new PanelPart("lamp", Part, Clock, words => Words.Add(FormattableString.Invariant(words)))],
                Clock,
                mark =>
                {
                    Pressed.Add(mark);
                    return !IsBusy;
                });
            Panel.Start();
        }

        public ManualReaderClock Clock { get; } = new() { UtcMillis = 1_794_000_000_000 };

        /// <summary>What a clock on the wall says.</summary>
        public string Time => DateTimeOffset.FromUnixTimeMilliseconds(Clock.UtcMillis!.Value).ToLocalTime().ToString("HH:mm", CultureInfo.InvariantCulture);

        public FakePart Part { get; } = new();

        public Panel Panel { get; }

        public BlockingCollection<string> Words { get; } = [];

        public BlockingCollection<KeyMark> Pressed { get; } = [];

        public bool IsBusy { get; init; }

        public Task<string> WordsAsync() => TakeAsync(Words);

        public Task<KeyMark> PressedAsync() => TakeAsync(Pressed);

        /// <summary>The clock stands still until the key has been looked at.</summary>
        public async Task HoldAsync(int key, int millis)
        {
            Part.Down = key;
            await Part.LookedAtAsync();
            Clock.Advance(KeyWatch.BounceMillis);
            await Part.LookedAtAsync();
            Clock.Advance(millis);
            await Part.LookedAtAsync();
            Part.Down = -1;
            await Part.LookedAtAsync();
            Clock.Advance(KeyWatch.BounceMillis);
            await Part.LookedAtAsync();
        }

        public void Dispose()
        {
            Panel.Dispose();
            Words.Dispose();
            Pressed.Dispose();
        }

        private static Task<T> TakeAsync<T>(BlockingCollection<T> from) => Task.Run(() => from.TryTake(out var item, Patience) ? item : throw new TimeoutException("Nothing came."));
    }

    private sealed class EvenFont : IScreenFont
    {
        public int Height(TextSize size) => 16;

        public int Width(string text, TextSize size) => 8 * text.Length;
    }

    private sealed class FakePart : IReaderPart
    {
        private readonly Lock _gate = new();
        private readonly List<(Func<FakePart, bool> Is, TaskCompletionSource Done)> _awaited = [];
        private int _down = -1;
        private int _looks;
        private bool _isSilent;
        private bool _isScreenSilent;

        public LightColour? Light { get; private set; }

        public int? Hertz { get; private set; }

        public string Texts { get; private set; } = string.Empty;

        ScreenLayout IReaderPart.Layout { get; } = new(240, 240, new EvenFont());

        public int Down
        {
            set => Volatile.Write(ref _down, value);
        }

        public bool IsScreenSilent
        {
            set => Volatile.Write(ref _isScreenSilent, value);
        }

        public bool IsSilent
        {
            set => Volatile.Write(ref _isSilent, value);
        }

        void IReaderPart.Light(LightColour colour) => Change(() => Light = colour);

        void IReaderPart.Tone(int hertz) => Change(() => Hertz = hertz);

        void IReaderPart.Show(ScreenText[] texts) => Change(() =>
            Texts = Volatile.Read(ref _isScreenSilent) ? throw new IOException("no answer on the bus") : string.Join('|', texts.Select(text => text.Text)));

        bool IReaderPart.IsDown(int key)
        {
            Change(() => _looks++);
            return Volatile.Read(ref _down) == key;
        }

        public void Dispose()
        {
            // There is nothing to let go of.
        }

        public Task AwaitAsync(Func<FakePart, bool> state)
        {
            lock (_gate)
            {
                if (state(this))
                {
                    return Task.CompletedTask;
                }

                var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _awaited.Add((state, done));
                return done.Task.WaitAsync(Patience);
            }
        }

        /// <summary>Two whole rounds from now on: the one that is under way may have begun before.</summary>
        public Task LookedAtAsync()
        {
            var until = Volatile.Read(ref _looks) + 9;
            return AwaitAsync(part => part._looks >= until);
        }

        private void Change(Action change)
        {
            if (Volatile.Read(ref _isSilent))
            {
                throw new IOException("no answer on the bus");
            }

            lock (_gate)
            {
                change();
                foreach (var (state, done) in _awaited)
                {
                    if (state(this))
                    {
                        _ = done.TrySetResult();
                    }
                }
            }
        }
    }
}
