using FairKiosk.Gateway.Demo;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using FairKiosk.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.Gateway.Tests.Demo;

public sealed class DemoSetupTests
{
    [Fact]
    public async Task A_demo_has_eight_firms_eight_booths_twelve_readers_and_a_sign_in_for_each_role_and_firm()
    {
        using DataFolder folder = new();
        await using GatewayHost host = await GatewayHost.StartAsync(Options(folder));

        FairSetup setup = host.Database.Setup.Read();
        Assert.Equal((8, 1), (setup.Stations.Values.Count(station => station.Owners.Count > 0), setup.Stations.Values.Count(station => station.Kind == StationKind.MeetingTable)));
        Assert.NotEmpty(host.Database.Meetings.Attended(host.SignIns.Single(signIn => signIn.Role == Roles.Coordinator).Name).Rows);
        Assert.Equal(3, setup.Stations["or-rack"].Owners.Count);
        Assert.Equal(12, setup.Readers.Count);
        Assert.Equal(12, Directory.GetFiles(folder.File("activation"), "*.json").Length);
        TimeSpan open = DemoClock.Closes - DemoClock.Opens;
        int days = setup.Fair!.Last.DayNumber - setup.Fair.First.DayNumber + 1;
        Assert.True(days * open / 60 >= TimeSpan.FromHours(12), "A demo left running over a working day goes on counting.");
        Assert.Equal(8, setup.Exhibitors.Count);
        Assert.Equal(setup.Exhibitors.Select(firm => firm.Id), host.SignIns.Select(signIn => signIn.ExhibitorId).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(Roles.WithPassword.Order(StringComparer.Ordinal), host.SignIns.Select(signIn => signIn.Role).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(host.SignIns, signIn => Assert.Equal(signIn.Role, host.Database.Credentials.Verify(signIn.Name, signIn.Password)!.Role));
        Assert.Equal("arakawa", host.SignIns.First(s => s.Name == "booth-1").ExhibitorId);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("demo-sign-ins.json")));

        ActivationContent pocket = ActivationContent.Read(folder.File("activation", "pocket-1.json"));
        using ReaderClient reader = new("pocket-1", pocket.Password, pocket.Port);
        await reader.ConnectAsync();
        reader.SendEvents(Batches.Scans(1, "one"));
        Assert.Equal(ReceiptKind.Stored, (await reader.NextReceiptAsync()).Kind);
    }

    [Fact]
    public async Task A_demo_shows_questions_of_the_pavilion_and_of_a_firm_the_year_before_and_meetings_to_come()
    {
        using DataFolder folder = new();
        await using GatewayHost host = await GatewayHost.StartAsync(Options(folder));

        FairSetup setup = host.Database.Setup.Read();
        Assert.Contains(setup.FormOf("omiya").Fields, field => field.Id == "used-in");
        Assert.Equal(2, setup.FormOf("arakawa").Fields.Count - setup.FormOf("omiya").Fields.Count);
        Assert.Empty(setup.FieldsHadTwice);
        PastEdition before = setup.Series!.Before(setup.Fair!.First)!;
        Assert.InRange(new YearBefore(setup.Fair, before.Visits).Until(setup.Fair.First, setup.Fair.EndsAtUtc) ?? 0, 100, 1000);
        Assert.NotNull(new YearBefore(setup.Fair, before.Visitors).Until(setup.Fair.First, setup.Fair.EndsAtUtc));
        DateTimeOffset now = host.Services.GetRequiredService<DemoClock>().GetUtcNow();
        Assert.Equal(15, host.Database.Meetings.Board().Rows.Count);
        Assert.Equal(3, host.Database.Meetings.Board().Rows.Count(row => DemoClock.DayOf(row.Meeting.StartAtUtc) == DemoClock.DayOf(now)));
    }

    [Fact]
    public async Task A_demo_shows_the_cluster_leads_and_needs_and_what_was_handed_over_however_often_it_is_started()
    {
        using DataFolder folder = new();
        for (int start = 0; start < 2; start++)
        {
            await using GatewayHost host = await GatewayHost.StartAsync(Options(folder));

            Assert.Equal(["arakawa", "omiya"], host.Database.Cluster.Leads().Select(lead => lead.ExhibitorId));
            Assert.Equal(2, host.Database.Needs.CountUnmet());
            Assert.Equal(HandOverOutcome.Open, Assert.Single(host.Database.HandOvers.Received("omiya")).Outcome);
            Assert.Equal(HandOverOutcome.Interested, Assert.Single(host.Database.HandOvers.Received("kumagaya")).Outcome);
        }
    }

    [Fact]
    public async Task A_guest_whose_badge_is_scanned_at_the_table_makes_the_meeting_of_that_time_held()
    {
        using DataFolder folder = new();
        await using GatewayHost host = await GatewayHost.StartAsync(Options(folder));
        Assert.Equal("table-1", host.Database.Setup.Read().Bindings["pocket-4"].Single().StationId);
        Assert.Equal(
            new string[][] { ["FK0000001"], ["FK0000002"], ["FK0000003"] },
            host.Database.Setup.Read().Guests.OrderBy(guest => guest.Badges[0], StringComparer.Ordinal).Select(guest => guest.Badges.ToArray()));
        DateTimeOffset opening = DemoClock.OpeningOf(host.Services.GetRequiredService<DemoClock>().GetUtcNow());
        Assert.Equal([1, 3, 5], host.Database.Meetings.Board().Rows.Take(3).Select(row => (int)(row.Meeting.StartAtUtc - opening).TotalHours));
    }

    [Fact]
    public async Task A_second_start_changes_neither_passwords_nor_pavilion_and_goes_on_in_time()
    {
        using DataFolder folder = new();
        IReadOnlyList<SignIn> first;
        string activation;
        long version;
        DateTimeOffset stopped;
        await using (GatewayHost host = await GatewayHost.StartAsync(Options(folder)))
        {
            first = host.SignIns;
            activation = await File.ReadAllTextAsync(folder.File("activation", "counter-1.json"));
            version = host.Database.Setup.Version;
            stopped = host.Services.GetRequiredService<DemoClock>().GetUtcNow();
        }

        await using GatewayHost again = await GatewayHost.StartAsync(Options(folder));

        Assert.Equal(first, again.SignIns);
        Assert.Equal(activation, await File.ReadAllTextAsync(folder.File("activation", "counter-1.json")));
        Assert.Equal(version, again.Database.Setup.Version);
        Assert.InRange(again.Services.GetRequiredService<DemoClock>().GetUtcNow(), stopped, stopped.AddHours(9));
    }

    private static GatewayOptions Options(DataFolder folder) => new() { DataFolder = folder.Path, WebPort = 0, Demo = true };
}
