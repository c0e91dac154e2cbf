using System.Text;

namespace FairKiosk.Wire.Tests;

public sealed class BatchCodecTests
{
    private const string Journal = "9f86d081884c7d65";

    [Fact]
    public void A_batch_comes_back_as_it_was_written_with_each_event_byte_for_byte()
    {
        var scan = Some.Scan(1041, "BEGIN:VCARD\r\nFN:鈴木 一郎\r\nEND:VCARD");
        var batch = Some.Batch(Journal, 1041, [scan, Some.Mark(1042, Journal, 1041)]);

        var decoding = Some.Decode(BatchCodec.Encode(batch));

        Assert.Null(decoding.Error);
        Assert.NotNull(decoding.Batch);
        Assert.Equal(Journal, decoding.Batch.Journal);
        Assert.Equal(1041, decoding.Batch.From);
        Assert.Equal([57, 57], decoding.Batch.Lost);
        Assert.Equal(2, decoding.EventCount);
        Assert.Equal(scan.Raw, decoding.Batch.Events[0].Raw);
        Assert.Equal(Journal, decoding.Batch.Events[0].Journal);
        Assert.Equal("BEGIN:VCARD\r\nFN:鈴木 一郎\r\nEND:VCARD", Encoding.UTF8.GetString(decoding.Batch.Events[0].Data));
        Assert.Equal(1041, decoding.Batch.Events[1].TargetSequence);
    }

    [Fact]
    public void One_broken_event_names_itself_and_the_header_stays_known()
    {
        var payload = Encoding.UTF8.GetString(BatchCodec.Encode(Some.Batch(Journal, 7, [Some.Scan(7, "A"), Some.Scan(8, "B")])));
        var decoding = Some.Decode(Encoding.UTF8.GetBytes(payload.Replace("\"data\":\"B\"", "\"data\":12", StringComparison.Ordinal)));

        Assert.Null(decoding.Batch);
        Assert.StartsWith("event 2 of 2: string expected", decoding.Error, StringComparison.Ordinal);
        Assert.True(decoding.HeaderKnown);
        Assert.Equal((Journal, 7L, 2), (decoding.Journal, decoding.From, decoding.EventCount));
    }

    [Fact]
    public void A_torn_payload_is_refused_at_every_length_and_never_half_read()
    {
        var payload = BatchCodec.Encode(Some.Batch(Journal, 7, [Some.Scan(7, "A"), Some.Scan(8, "B")]));
        for (var length = 0; length < payload.Length; length++)
        {
            var decoding = BatchCodec.Decode(payload, 0, length);
            Assert.Null(decoding.Batch);
            Assert.NotNull(decoding.Error);
            Assert.Equal(-1, decoding.EventCount);
        }
    }

    [Fact]
    public void Fields_may_come_in_any_order_and_unknown_ones_are_ignored()
    {
        const string Text = """{"later":{"a":[1,2,{"b":null}]},"events":[{"new":[],"ms":5,"boot":1,"type":"scan","data":"x","seq":3}],"from":3,"ms":9,"boot":1,"active":"9f86d081884c7d65","head":3,"oldest":1,"journal":"9f86d081884c7d65"}""";
        var decoding = Some.Decode(Encoding.UTF8.GetBytes(Text));
        Assert.Null(decoding.Error);
        Assert.Equal(3, decoding.Batch!.Events[0].Sequence);
        Assert.Equal(Journal, decoding.Batch.Events[0].Journal);
    }
}
