using System.Runtime.CompilerServices;

namespace FairKiosk.Wire.Tests;

public sealed class TopicsTests
{
    [Fact]
    public void Every_topic_of_a_reader_names_it()
    {
        foreach (var topic in new[] { Topics.Events("counter-1"), Topics.Status("counter-1"), Topics.Receipts("counter-1"), Topics.Config("counter-1") })
        {
            Assert.StartsWith("fairkiosk/v1/readers/counter-1/", topic, StringComparison.Ordinal);
            Assert.Equal("counter-1", Topics.ReaderIdOf(topic));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("fairkiosk/v1/readers/")]
    [InlineData("fairkiosk/v1/readers/counter-1")]
    [InlineData("fairkiosk/v1/readers/counter-1/other")]
    [InlineData("fairkiosk/v1/readers/Counter/events")]
    [InlineData("fairkiosk/v1/readers/+/events")]
    [InlineData("fairkiosk/v1/readers//events")]
    [InlineData("fairkiosk/v1/readers/123456789012345678901234567890123/events")]
    [InlineData("fairkiosk/v1/gateway/status")]
    [InlineData("fairkiosk/v2/readers/a/events")]
    public void Another_topic_names_no_reader(string topic) => Assert.Null(Topics.ReaderIdOf(topic));

    [Fact]
    public void The_pages_name_every_topic()
    {
        var page = File.ReadAllText(Document("wire.md"));
        var schema = File.ReadAllText(Document("asyncapi.yaml"));
        foreach (var topic in new[] { Topics.Events("{}"), Topics.Status("{}"), Topics.Receipts("{}"), Topics.Config("{}"), Topics.GatewayStatus })
        {
            Assert.Contains($"`{topic.Replace("{}", "{id}", StringComparison.Ordinal)}`", page, StringComparison.Ordinal);
            Assert.Contains($"address: {topic.Replace("{}", "{readerId}", StringComparison.Ordinal)}\n", schema, StringComparison.Ordinal);
        }
    }

    private static string Document(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", name));
}
