using System.Buffers;
using System.Globalization;
using System.Text;
using FairKiosk.Gateway.Commands;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Looks again at what could not be understood, for the command line and the pages alike.</summary>
internal sealed class QuarantineDesk(FairDatabase database)
{
    /// <summary>Tries again to understand it. Null when it was stored; else why it is still not understood.</summary>
    public string? Replay(QuarantineEntry entry)
    {
        byte[] raw = database.Quarantine.Payload(entry.Id) ?? [];
        DecodedArrival decoded = ArrivalDecoder.Decode(new Arrival(entry.ReaderId, entry.Topic, raw, ArrivedAt: 0, entry.ReceivedAtUtc));
        if (decoded.Incoming is null)
        {
            return decoded.Quarantined!.Reason;
        }

        database.Writer.Replay(entry.Id, [decoded.Incoming]);
        return null;
    }

    /// <summary>The bytes as text. What is none, and what would not be seen or would turn the letters around, is written as \xNN.</summary>
    public string Text(string id)
    {
        StringBuilder text = new();
        ReadOnlySpan<byte> rest = database.Quarantine.Payload(id) ?? [];
        while (!rest.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(rest, out Rune rune, out int used);
            if (status == OperationStatus.Done && Terminal.IsPlain(rune) && rune.Value != '\t')
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (byte b in rest[..used])
                {
                    text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
                }
            }

            rest = rest[used..];
        }

        return text.ToString();
    }
}
