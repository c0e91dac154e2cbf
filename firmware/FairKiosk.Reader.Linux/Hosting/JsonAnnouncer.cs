using System.Text.Json;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>One JSON object per line, for programs. An outcome is written after the beep: what is not here was not heard.</summary>
internal sealed class JsonAnnouncer(Stream output) : IAnnouncer
{
    public void Outcome(ScanRead read, ScanOutcome outcome, string journal, long sequence) => WriteLine(json =>
    {
        json.WriteString("outcome"u8, OutcomeNames.Of(outcome));
        if (sequence > 0)
        {
            json.WriteString("journal"u8, journal);
            json.WriteNumber("seq"u8, sequence);
        }

        json.WriteString("symbology"u8, read.Symbology);
        if (Utf8.IsValid(read.Data, 0, read.Data.Length))
        {
            json.WriteString("data"u8, read.Data);
        }
        else
        {
            json.WriteBase64String("data64"u8, read.Data);
        }
    });

    // Programs read English, whatever the terminal speaks.
    public void Notice(string topic, FormattableString words, string why = "") =>
        WriteLine(json => json.WriteString(topic, FormattableString.Invariant(words) + (why.Length > 0 ? $": {why}" : string.Empty)));

    private void WriteLine(Action<Utf8JsonWriter> fields)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        // One write for a line, so that a reader of the pipe never sees a half.
        output.Write(line.GetBuffer(), 0, (int)line.Length);
        output.Flush();
    }
}
