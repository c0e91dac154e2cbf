using System.Text;

namespace FairKiosk.Wire.Tests;

internal static class Some
{
    internal static ReaderEvent Scan(long sequence, string text) => Scan(sequence, Encoding.UTF8.GetBytes(text));

    internal static ReaderEvent Scan(long sequence, byte[] data)
    {
        var buffer = new byte[Limits.MaxEventBytes];
        var end = EventCodec.WriteScan(buffer, 0, sequence, 3, 123456, "]Q1", data, 0, data.Length, "", 7);
        return EventCodec.Decode(buffer, 0, end, out _)!;
    }

    internal static ReaderEvent Mark(long sequence, string journal, long target)
    {
        var buffer = new byte[512];
        var end = EventCodec.WriteMark(buffer, 0, sequence, 3, 125000, journal, target, Marks.MeetingStart, "", "", 7);
        return EventCodec.Decode(buffer, 0, end, out _)!;
    }

    internal static Batch Batch(string journal, long from, ReaderEvent[] events) => new()
    {
        Journal = journal,
        Active = journal,
        Oldest = 1,
        Head = from + 9,
        Boot = 3,
        Millis = 123999,
        From = from,
        Lost = [57, 57],
        Refused = [90, 91],
        Events = events,
    };

    internal static BatchDecoding Decode(byte[] payload) => BatchCodec.Decode(payload, 0, payload.Length);
}
