using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Sources;

public sealed class StdinSourceTests
{
    [Fact]
    public async Task Every_line_is_a_code_and_the_end_is_told()
    {
        var sink = new RecordingSink();
        using var source = new StdinSource(Framing.Lf, () => new MemoryStream("one\r\n\n]C1two\nlast"u8.ToArray()));
        source.Start(sink);
        Assert.Equal("one", await sink.NextTextAsync());
        var second = await sink.NextAsync();
        Assert.Equal("]C1", second.Symbology);
        Assert.Equal("last", await sink.NextTextAsync());
        await sink.EndAsync();
        Assert.False(sink.HasMore);
    }
}
