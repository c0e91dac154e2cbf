using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests;

/// <summary>The whole program with NFC readers, and what it says where there are none.</summary>
[Collection(PcscCollection.Name)]
public sealed class NfcProgramTests(PcscDaemon daemon)
{
    private const string Packages = "apt-get install libpcsclite1 pcscd";

    private static readonly byte[] Message = NdefBuilder.Message(NdefBuilder.Uri(4, "badge.example.org/17"));

    [Fact]
    public async Task A_badge_is_read_and_pcscd_may_stop_and_come_back()
    {
        daemon.Start();
        using var home = ReaderHome.WithoutBroker;
        using var slot = new VirtualSlot(daemon, PcscDaemon.SecondReader);
        slot.Clear();
        await using var reader = ReaderProcess.StartAs(ReaderProcess.Program, daemon.Environment, home.Run("--source", "nfc:00 01"));
        slot.Put(new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag213(Message) });
        var outcome = await reader.OutcomeAsync();
        Assert.Equal("accepted", outcome.GetProperty("outcome").GetString());
        Assert.Equal("nfc:ndef", outcome.GetProperty("symbology").GetString());
        Assert.Equal("https://badge.example.org/17", outcome.GetProperty("data").GetString());

        slot.TakeAway();
        daemon.Stop();
        Assert.Contains("gone, because pcscd has stopped", (await reader.JsonLineAsync("scanner")).GetProperty("scanner").GetString(), StringComparison.Ordinal);
        daemon.Start();
        Assert.Contains("back", (await reader.JsonLineAsync("scanner")).GetProperty("scanner").GetString(), StringComparison.Ordinal);
        slot.Put(new Type4Card { Uid = [0xC0, 0xFF, 0xEE, 0x17], File = [], HasApplication = false });
        outcome = await reader.OutcomeAsync();
        Assert.Equal("nfc:uid", outcome.GetProperty("symbology").GetString());
        Assert.Equal("C0FFEE17", outcome.GetProperty("data").GetString());
        Assert.Equal(0, await reader.StopAsync());
    }

    [Fact]
    public async Task Where_no_reader_is_plugged_in_it_says_so()
    {
        daemon.Stop();
        daemon.Start(readers: false);
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.StartAs(ReaderProcess.Program, daemon.Environment, home.Run("--source", "nfc"));
        Assert.Equal(3, await reader.ExitAsync());
        daemon.Stop();
        Assert.Contains("There is no NFC reader.", reader.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_another_name_is_not_taken_and_those_that_are_there_are_named()
    {
        daemon.Start();
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.StartAs(ReaderProcess.Program, daemon.Environment, home.Run("--source", "nfc:ACR122U"));
        Assert.Equal(3, await reader.ExitAsync());
        Assert.Contains("whose name contains \"ACR122U\"", reader.Transcript, StringComparison.Ordinal);
        Assert.Contains($"{PcscDaemon.FirstReader}; {PcscDaemon.SecondReader}", reader.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_pcscd_does_not_run_it_names_the_packages()
    {
        using var home = ReaderHome.WithoutBroker;
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PCSCLITE_CSOCK_NAME"] = home["nobody"] };
        await using var reader = ReaderProcess.StartAs(ReaderProcess.Program, environment, home.Run("--source", "nfc"));
        Assert.Equal(3, await reader.ExitAsync());
        Assert.Contains("pcscd, the service for NFC readers, does not answer", reader.Transcript, StringComparison.Ordinal);
        Assert.Contains(Packages, reader.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_library_is_missing_it_names_the_packages_and_other_sources_do_not_need_it()
    {
        using var home = ReaderHome.WithoutBroker;
        // Found first, and no library at all.
        await File.WriteAllTextAsync(home["libpcsclite.so.1"], string.Empty);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["LD_LIBRARY_PATH"] = Path.GetDirectoryName(home.Activation)! };
        await using var reader = ReaderProcess.StartAs(ReaderProcess.Program, environment, home.Run("--source", "nfc"));
        Assert.Equal(3, await reader.ExitAsync());
        Assert.Contains("libpcsclite.so.1", reader.Transcript, StringComparison.Ordinal);
        Assert.Contains(Packages, reader.Transcript, StringComparison.Ordinal);
        await using var other = ReaderProcess.StartAs(ReaderProcess.Program, environment, home.Run());
        Assert.Equal("accepted", await other.PresentAsync("a"));
    }
}
