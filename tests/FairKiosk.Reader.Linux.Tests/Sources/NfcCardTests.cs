using System.Text;
using FairKiosk.Parts.Nfc;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Sources;

/// <summary>Cards with the memory of real ones, through the real pcscd and two virtual readers.</summary>
[Collection(PcscCollection.Name)]
public sealed class NfcCardTests : IDisposable
{
    private const string Card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jürgen Groß\r\nORG:Beispiel GmbH\r\nEND:VCARD\r\n";
    private const string UidText = "04A1B2C3D4E5F6";

    private readonly RecordingSink _sink = new();
    private readonly VirtualSlot _first;
    private readonly VirtualSlot _second;
    private readonly NfcSource _source = new(string.Empty);

    public NfcCardTests(PcscDaemon daemon)
    {
        daemon.Start();
        _first = new VirtualSlot(daemon, PcscDaemon.FirstReader);
        _second = new VirtualSlot(daemon, PcscDaemon.SecondReader);
        _first.Clear();
        _second.Clear();
        _source.Start(_sink);
    }

    public void Dispose()
    {
        _source.Dispose();
        _first.Dispose();
        _second.Dispose();
    }

    [Theory]
    [InlineData(213)]
    [InlineData(215)]
    [InlineData(216)]
    public async Task A_vCard_on_an_NTAG_is_read(int kind) =>
        AssertCode(TagCode.Content, Card, await ReadAsync(Ntag(kind, NdefBuilder.Message(NdefBuilder.Uri(4, "example.org"), NdefBuilder.Card(Card)))));

    [Theory]
    [InlineData(213, 144 - 5)]
    [InlineData(215, 504)]
    [InlineData(216, 888)]
    public async Task An_NTAG_that_is_full_to_its_last_byte_is_read_whole(int kind, int bytes)
    {
        // TLV with one or three length bytes, record header, language; the terminator has no room.
        var overhead = bytes > 0xFF ? 4 + 7 + 3 : 2 + 4 + 3;
        var text = new string('x', bytes - overhead);
        AssertCode(TagCode.Content, text, await ReadAsync(Ntag(kind, NdefBuilder.Message(NdefBuilder.Text(text)))));
    }

    [Theory]
    [InlineData(213)]
    [InlineData(215)]
    [InlineData(216)]
    public async Task A_tag_as_delivered_is_its_UID(int kind) => AssertCode(TagCode.Uid, UidText, await ReadAsync(Ntag(kind, [])));

    [Theory]
    [InlineData(144, 0x12, 0x90)] // longer than the memory
    [InlineData(504, 0x3E, 0xFE)] // ends behind the message's own end
    public async Task A_torn_tag_is_unreadable_and_never_a_shorter_code(int bytes, byte size, byte length)
    {
        var data = TagMemory.Wrapped(NdefBuilder.Message(NdefBuilder.Text("badge-17")));
        data[1] = length;
        AssertUnreadable(await ReadAsync(new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Image(bytes, size, data) }));
    }

    [Fact]
    public async Task A_record_that_ends_behind_its_message_is_unreadable()
    {
        var message = NdefBuilder.Message(NdefBuilder.Text("badge-17"));
        message[2]++;
        AssertUnreadable(await ReadAsync(Ntag(215, message)));
    }

    [Fact]
    public async Task A_tag_whose_pages_want_a_password_is_unreadable() =>
        AssertUnreadable(await ReadAsync(new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag216(NdefBuilder.Message(NdefBuilder.Card(Card))), LockedFrom = 8 }));

    [Theory]
    [InlineData(15)]
    [InlineData(59)]
    [InlineData(255)]
    public async Task A_Type_4_tag_is_read_in_pieces_of_its_own_size(int chunk)
    {
        var text = string.Concat(Enumerable.Range(0, 700).Select(i => (char)('!' + (i % 94))));
        AssertCode(TagCode.Content, text, await ReadAsync(Type4(NdefBuilder.Message(NdefBuilder.Text(text)), chunk)));
    }

    [Fact]
    public async Task A_Type_4_tag_without_a_message_is_its_UID() => AssertCode(TagCode.Uid, UidText, await ReadAsync(Type4([], 59)));

    [Fact]
    public async Task A_processor_card_that_is_no_tag_is_its_UID() =>
        AssertCode(TagCode.Uid, UidText, await ReadAsync(new Type4Card { Uid = TagMemory.Uid, File = [], HasApplication = false }));

    [Theory]
    [InlineData(0x6A82)]
    [InlineData(0x6982)]
    [InlineData(0x6300)]
    public async Task A_Type_4_tag_that_refuses_is_unreadable(int status)
    {
        var file = Type4Card.FileOf(NdefBuilder.Message(NdefBuilder.Card(Card)));
        AssertUnreadable(await ReadAsync(new Type4Card { Uid = TagMemory.Uid, File = file, Refusal = (0, status) }));
        _first.Clear();
        AssertUnreadable(await ReadAsync(new Type4Card { Uid = TagMemory.Uid, File = file, Chunk = 20, Refusal = (42, status) }));
        _first.Clear();
        AssertUnreadable(await ReadAsync(new Type4Card { Uid = TagMemory.Uid, File = file, ContainerRefusal = status }));
    }

    [Fact]
    public async Task A_message_that_is_longer_than_its_file_is_unreadable()
    {
        var file = Type4Card.FileOf(NdefBuilder.Message(NdefBuilder.Card(Card)));
        AssertUnreadable(await ReadAsync(new Type4Card { Uid = TagMemory.Uid, File = file, StatedSize = file.Length - 1 }));
    }

    [Theory]
    [InlineData(0x6300)]
    [InlineData(0x6A81)]
    public async Task A_card_without_UID_is_its_content_or_unreadable(int refusal)
    {
        AssertUnreadable(await ReadAsync(new Type4Card { Uid = [], UidRefusal = refusal, File = [], HasApplication = false }));
        _first.Clear();
        AssertCode(TagCode.Content, "badge-17", await ReadAsync(new Type4Card
        {
            Uid = [],
            UidRefusal = refusal,
            File = Type4Card.FileOf(NdefBuilder.Message(NdefBuilder.Text("badge-17"))),
        }));
    }

    [Fact]
    public async Task A_UID_that_is_drawn_anew_each_time_names_no_badge_but_its_content_does()
    {
        byte[] drawn = [0x08, 0x12, 0x34, 0x56];
        AssertUnreadable(await ReadAsync(new Type4Card { Uid = drawn, File = [], HasApplication = false }));
        _first.Clear();
        AssertCode(TagCode.Content, Card, await ReadAsync(new Type4Card { Uid = drawn, File = Type4Card.FileOf(NdefBuilder.Message(NdefBuilder.Card(Card))) }));
    }

    [Fact]
    public async Task A_plain_card_with_keys_is_its_UID() => AssertCode(TagCode.Uid, "C0FFEE17", await ReadAsync(new Type2Card
    {
        Uid = [0xC0, 0xFF, 0xEE, 0x17],
        Memory = new byte[1024],
        Name = Type2Card.MifareClassic1K,
        LockedFrom = 0,
    }));

    [Theory]
    [InlineData(0x6300)]
    [InlineData(0x6A81)]
    public async Task A_card_whose_pages_cannot_be_read_at_all_is_its_UID(int refusal) => AssertCode(
        TagCode.Uid, UidText, await ReadAsync(new Type2Card { Uid = TagMemory.Uid, Memory = new byte[64], LockedFrom = 0, Refusal = refusal }));

    [Fact]
    public async Task Content_that_nobody_understands_is_kept_as_it_stands()
    {
        var message = NdefBuilder.Message(NdefBuilder.Record(NdefBuilder.External, "example.org:badge", [0, 1, 2, 0xFF]));
        var read = await ReadAsync(Ntag(213, message));
        Assert.Equal(TagCode.Raw, read.Symbology);
        Assert.Equal(message, read.Data);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public async Task A_card_that_is_pulled_away_is_unreadable_and_laid_down_again_it_is_read(int commands)
    {
        var message = NdefBuilder.Message(NdefBuilder.Card(Card));
        AssertUnreadable(await ReadAsync(new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag215(message), PulledAfter = commands }));
        _first.Clear();
        AssertCode(TagCode.Content, Card, await ReadAsync(Ntag(215, message)));
    }

    [Fact]
    public async Task A_card_that_slips_and_lies_again_before_it_is_missed_is_read()
    {
        var message = NdefBuilder.Message(NdefBuilder.Card(Card));
        var slipping = new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag215(message), PulledAfter = 3 };
        _first.Put(slipping);
        slipping.Pulled.Wait(RecordingSink.Patience);
        AssertCode(TagCode.Content, Card, await ReadAsync(Ntag(215, message)));
    }

    [Fact]
    public async Task While_a_card_lies_there_it_is_one_scan()
    {
        AssertCode(TagCode.Content, "one", await ReadAsync(Ntag(213, NdefBuilder.Message(NdefBuilder.Text("one")))));
        // Far more looks at the first reader than it takes to read its card again.
        for (var i = 0; i < 3; i++)
        {
            _second.Put(Ntag(213, NdefBuilder.Message(NdefBuilder.Text("two"))));
            AssertCode(TagCode.Content, "two", await _sink.NextAsync());
            _second.Clear();
        }

        _first.Clear();
        AssertCode(TagCode.Content, "three", await ReadAsync(Ntag(213, NdefBuilder.Message(NdefBuilder.Text("three")))));
        Assert.False(_sink.HasMore);
    }

    [Fact]
    public async Task Two_readers_read_at_once()
    {
        _first.Put(Ntag(216, NdefBuilder.Message(NdefBuilder.Text(new string('a', 800)))));
        _second.Put(Type4(NdefBuilder.Message(NdefBuilder.Text(new string('b', 800))), 15));
        string[] codes = [await _sink.NextTextAsync(), await _sink.NextTextAsync()];
        Assert.Equal([new string('a', 800), new string('b', 800)], codes.Order(StringComparer.Ordinal));
        Assert.False(_sink.HasMore);
    }

    private static Type2Card Ntag(int kind, byte[] message) => new()
    {
        Uid = TagMemory.Uid,
        Memory = kind switch
        {
            213 => TagMemory.Ntag213(message),
            215 => TagMemory.Ntag215(message),
            _ => TagMemory.Ntag216(message),
        },
    };

    private static Type4Card Type4(byte[] message, int chunk) => new() { Uid = TagMemory.Uid, File = Type4Card.FileOf(message), Chunk = chunk };

    private static void AssertCode(string symbology, string code, ScanRead read)
    {
        Assert.Equal(symbology, read.Symbology);
        Assert.Equal(code, Encoding.UTF8.GetString(read.Data));
    }

    private static void AssertUnreadable(ScanRead read) => Assert.Empty(read.Data);

    private Task<ScanRead> ReadAsync(VirtualCard card)
    {
        _first.TakeAway();
        _first.Put(card);
        return _sink.NextAsync();
    }
}
