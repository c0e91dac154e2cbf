namespace FairKiosk.Wire.Tests;

public sealed class StaffNameTests
{
    [Theory]
    [InlineData("Anna", "Anna")]
    [InlineData("A.-B 1", "A.-B%201")]
    [InlineData("100%:", "100%25%3A")]
    [InlineData("\u7530\u4e2d", "%E7%94%B0%E4%B8%AD")]
    public void A_name_is_written_in_letters_that_every_scanner_can_type_and_read_back(string name, string written)
    {
        Assert.Equal(written, StaffName.Write(name));
        Assert.Equal(name, StaffName.Read(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Anna Weber")]
    [InlineData("%")]
    [InlineData("%4")]
    [InlineData("%4x")]
    [InlineData("%FF")]
    [InlineData("%0A")]
    [InlineData("A:B")]
    public void What_was_not_written_as_a_name_is_none(string text) => Assert.Equal("", StaffName.Read(text));

    [Fact]
    public void A_name_that_would_make_the_code_too_fine_is_none()
    {
        Assert.True(StaffName.IsValid(new string('x', StaffName.MaxBytes)));
        Assert.False(StaffName.IsValid(new string('x', StaffName.MaxBytes + 1)));
        Assert.False(StaffName.IsValid(""));
        Assert.False(StaffName.IsValid("a\tb"));
        Assert.Equal("", StaffName.Read(new string('x', StaffName.MaxBytes + 1)));
    }
}
