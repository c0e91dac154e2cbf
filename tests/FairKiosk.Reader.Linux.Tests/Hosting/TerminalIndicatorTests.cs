using System.Text;
using FairKiosk.Reader.Linux.Hosting;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Linux.Tests.Hosting;

public sealed class TerminalIndicatorTests
{
    private const char Bell = '\a';

    [Fact]
    public void Every_signal_has_words_of_its_own()
    {
        var words = Enum.GetValues<Signal>().Select(signal => Shown(signal, isTerminal: false)).ToList();
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
        Assert.All(words, line => Assert.StartsWith("* ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_terminal_gets_colours_and_a_pipe_gets_none()
    {
        Assert.Contains("\u001b[32m", Shown(Signal.Accepted, isTerminal: true), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", Shown(Signal.Accepted, isTerminal: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((int)Signal.Accepted, 1)]
    [InlineData((int)Signal.Refused, 2)]
    [InlineData((int)Signal.Identify, 3)]
    public async Task Each_tone_rings_the_bell_once(int signal, int rings)
    {
        var output = new BellCounter(rings);
        using var indicator = new TerminalIndicator(output, isTerminal: false, bell: true);
        indicator.Show((Signal)signal);
        await output.Rung.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Without_the_option_no_bell_rings()
    {
        Assert.DoesNotContain(Bell, Shown(Signal.Accepted, isTerminal: false));
    }

    private static string Shown(Signal signal, bool isTerminal)
    {
        using var output = new StringWriter();
        using (var indicator = new TerminalIndicator(output, isTerminal, bell: false))
        {
            indicator.Show(signal);
        }

        return output.ToString();
    }

    private sealed class BellCounter(int expected) : TextWriter
    {
        private readonly TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public Task Rung => _rung.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (value == Bell && ++_count == expected)
            {
                _rung.TrySetResult();
            }
        }
    }
}
