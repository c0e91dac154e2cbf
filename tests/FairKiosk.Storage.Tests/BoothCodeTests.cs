using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Codes of temporary staff: one firm's, one day's, and nowhere in clear.</summary>
public sealed class BoothCodeTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    private readonly TestFair _fair = new();

    private BoothCodeStore Codes => _fair.Database.BoothCodes;

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void A_code_is_found_however_it_is_typed_and_holds_until_the_halls_close()
    {
        var (code, text) = Codes.Make(TestFair.A, Today, TestFair.Ten.AddHours(8), "anna");
        Assert.Matches("^[a-hjkmnp-z2-9]{8}$", text);
        Assert.Equal(code, Codes.FindTyped($" {text[..4].ToUpperInvariant()}-{text[4..]} "));
        Assert.True(code.Holds(TestFair.Ten.AddHours(8).AddMilliseconds(-1)));
        Assert.False(code.Holds(TestFair.Ten.AddHours(8)));
        Assert.Null(Codes.FindTyped(text[..7]));
        Assert.Null(Codes.FindTyped("abcdefgh"));
        Assert.Null(Codes.FindTyped(""));
    }

    [Fact]
    public void Neither_the_database_nor_the_log_holds_a_code()
    {
        var (code, text) = Codes.Make(TestFair.A, Today, TestFair.Ten.AddHours(8), "anna");
        Codes.SignedIn(code, "Mika", "Mika (booth code)");
        Assert.DoesNotContain(text, string.Join('\n', _fair.Rows<string>("SELECT id || hash FROM booth_code UNION ALL SELECT body FROM decision")), StringComparison.Ordinal);
        Assert.Equal(["anna", "Mika (booth code)"], _fair.Database.Decisions.List(DecisionKinds.BoothCode).Select(decision => decision.Who));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Only_the_firm_whose_it_is_can_end_a_code_and_only_once()
    {
        var (code, text) = Codes.Make(TestFair.A, Today, TestFair.Ten.AddHours(8), "anna");
        Assert.False(Codes.End(TestFair.B, code.Id, "berta"));
        Assert.True(Codes.FindTyped(text)!.Holds(TestFair.Ten));
        Assert.True(Codes.End(TestFair.A, code.Id, "anna"));
        Assert.False(Codes.End(TestFair.A, code.Id, "anna"));
        Assert.False(Codes.FindTyped(text)!.Holds(TestFair.Ten));
        Assert.Empty(Codes.Of(TestFair.B));
        Assert.Single(Codes.Of(TestFair.A));
    }
}
