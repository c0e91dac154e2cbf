using Dapper;
using FairKiosk.Storage.Tests.Kit;
using Microsoft.Data.Sqlite;

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

    [Theory]
    [InlineData("removed")]
    [InlineData("signed out")]
    [InlineData("password")]
    [InlineData("set anew")]
    public void A_code_ends_with_the_sign_in_that_made_it_and_no_other_does(string how)
    {
        var people = _fair.Database.Credentials;
        people.SetUser("anna", "three dry umbrellas", "exhibitor", TestFair.A, "o");
        people.SetUser("berta", "three dry umbrellas", "exhibitor", TestFair.A, "o");
        var (annas, bertas) = (Codes.Make(TestFair.A, Today, TestFair.Ten.AddHours(8), "anna").Text, Codes.Make(TestFair.A, Today, TestFair.Ten.AddHours(8), "berta").Text);
        _ = how switch
        {
            "removed" => people.RemoveUser("anna", "o"),
            "signed out" => people.SignOutEverywhere("anna", "o"),
            "password" => people.SetPassword("anna", "four wet umbrellas", "anna"),
            _ => SetAnew(people),
        };
        Assert.Equal((false, true), (Codes.FindTyped(annas)!.Holds(TestFair.Ten), Codes.FindTyped(bertas)!.Holds(TestFair.Ten)));
        Assert.Single(_fair.Database.Decisions.List(DecisionKinds.BoothCode), decision => decision.Body.Contains("\"ended\"", StringComparison.Ordinal));

        static bool SetAnew(CredentialStore people)
        {
            people.SetUser("anna", "three dry umbrellas", "exhibitor", TestFair.B, "o");
            return true;
        }
    }

    [Fact]
    public void A_code_ends_when_the_halls_close_as_they_are_set_up_now()
    {
        var text = Codes.Make(TestFair.A, Today, TestFair.Ten.AddHours(8), "anna").Text;
        Close(20);
        Assert.True(Codes.FindTyped(text)!.Holds(TestFair.Ten.AddHours(9)));
        Close(12);
        Assert.False(Codes.FindTyped(text)!.Holds(TestFair.Ten.AddHours(2)));
        _fair.Time.Now = TestFair.Ten.AddHours(3);
        Assert.False(Codes.FindTyped(text)!.Holds(_fair.Time.Now));
        Codes.Expire();
        // A slip of the pen, put right: the code is what it was.
        Close(18);
        Assert.True(Codes.FindTyped(text)!.Holds(_fair.Time.Now));
        _fair.Database.Setup.SetFair(_fair.Database.Setup.Read().Fair! with { First = Today.AddDays(1) }, "o");
        Assert.False(Codes.FindTyped(text)!.Holds(TestFair.Ten));
    }

    [Fact]
    public void A_code_that_was_over_once_stays_so_when_the_clock_is_put_back()
    {
        var (code, text) = Codes.Make(TestFair.A, Today, TestFair.Ten.AddHours(8), "anna");
        _fair.Time.Now = TestFair.Ten.AddHours(9);
        Codes.Expire();
        _fair.Time.Now = TestFair.Ten;
        Assert.False(Codes.FindTyped(text)!.Holds(_fair.Time.Now));
        Assert.Null(Codes.FindTyped(text)!.EndedAtUtc);
    }

    [Fact]
    public void To_look_whether_a_code_holds_writes_nothing_and_waits_for_nobody_who_does()
    {
        var (code, text) = Codes.Make(TestFair.A, Today, TestFair.Ten.AddHours(8), "anna");
        Close(12);
        _fair.Time.Now = TestFair.Ten.AddHours(3);
        using var busy = new SqliteConnection($"Data Source={Path.Combine(_fair.Folder, FairDatabase.FileName)};Pooling=False");
        busy.Open();
        busy.Execute("BEGIN IMMEDIATE");
        Assert.Equal((false, false), (Codes.Find(code.Id)!.Holds(_fair.Time.Now), Codes.FindTyped(text)!.Holds(_fair.Time.Now)));
        busy.Execute("ROLLBACK");
    }

    [Theory]
    [InlineData("2026-11-17T05:59:59Z", false)]
    [InlineData("2026-11-17T06:00:00Z", true)]
    [InlineData("2026-11-17T16:59:59Z", true)]
    [InlineData("2026-11-17T17:00:00Z", false)]
    [InlineData("2026-11-20T10:00:00Z", false)]
    public void A_code_can_be_made_from_two_hours_before_the_halls_open_until_they_close(string at, bool can) =>
        Assert.Equal(
            can ? TestFair.Ten.AddHours(8) : null,
            BoothCode.EndOf(_fair.Database.Setup.Read().Fair, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Whoever_gives_out_sign_ins_sees_the_codes_that_hold_with_who_works_with_them_and_can_end_any()
    {
        var (first, _) = Codes.Make(TestFair.A, Today, TestFair.Ten.AddHours(8), "anna");
        var (second, _) = Codes.Make(TestFair.B, Today, TestFair.Ten.AddHours(8), "berta");
        Codes.SignedIn(first, "Mika", "Mika (booth code)");
        Codes.SignedIn(first, "Lena", "Lena (booth code)");
        Codes.SignedIn(first, "Mika", "Mika (booth code)");
        Assert.Equal(
            [(TestFair.A, "Lena,Mika"), (TestFair.B, "")],
            Codes.Held().Select(held => (held.Code.ExhibitorId, string.Join(',', held.Names))).OrderBy(held => held.ExhibitorId, StringComparer.Ordinal));
        Assert.True(Codes.End(second.Id, "organiser"));
        Assert.False(Codes.End(second.Id, "organiser"));
        Assert.False(Codes.End("nothing", "organiser"));
        Assert.Equal(first.Id, Assert.Single(Codes.Held()).Code.Id);
        _fair.Time.Now = TestFair.Ten.AddHours(8);
        Assert.Empty(Codes.Held());
    }

    private void Close(int hour) => _fair.Database.Setup.SetFair(_fair.Database.Setup.Read().Fair! with { Closes = new TimeOnly(hour, 0) }, "o");
}
