namespace FairKiosk.Gateway.Tests.Commands;

public sealed class CodeSheetCommandTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, "There is no booth 'nobody'", "nobody")]
    [InlineData(2, "There is no code sheet in the language 'fr'. Use one of en, de, ja.", "arakawa", "--language", "fr")]
    [InlineData(2, "room for 10 staff names, not 11", "arakawa", "--staff", "a,b,c,d,e,f,g,h,i,j,k")]
    [InlineData(2, "too long", "arakawa", "--staff", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz")]
    [InlineData(3, "cannot be written to /nowhere/sheet.pdf", "arakawa", "--out", "/nowhere/sheet.pdf")]
    public async Task What_stands_in_the_way_is_said_in_plain_words(int code, string said, params string[] arguments)
    {
        await CommandLine.RunAsync("booth", "add", "arakawa", "--name", "Arakawa Precision", "--data", _folder.Path);

        CommandLine answer = await CommandLine.RunAsync(["codesheet", .. arguments, "--data", _folder.Path]);

        Assert.Equal(code, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_data_folder_nothing_is_made()
    {
        CommandLine answer = await CommandLine.RunAsync("codesheet", "arakawa", "--data", _folder.File("empty"));

        Assert.Equal(2, answer.Code);
        Assert.Contains("There is no FairKiosk data in", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("empty")));
    }
}
