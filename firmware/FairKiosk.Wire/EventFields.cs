namespace FairKiosk.Wire;

/// <summary>The fields of one event object while it is being read, and whether together they make an event.</summary>
internal sealed class EventFields
{
    internal string? Error { get; private set; }

    internal long Sequence { get; private set; } = -1;

    internal string Type { get; private set; } = "";

    internal long Boot { get; private set; } = -1;

    internal long Millis { get; private set; } = -1;

    internal string Symbology { get; private set; } = "";

    internal byte[]? Data { get; private set; }

    internal string Operator { get; private set; } = "";

    internal long ConfigRevision { get; private set; }

    internal string TargetJournal { get; private set; } = "";

    internal long TargetSequence { get; private set; }

    internal string Mark { get; private set; } = "";

    internal string Value { get; private set; } = "";

    internal string PreviousJournal { get; private set; } = "";

    internal string Firmware { get; private set; } = "";

    internal long UtcMillis { get; private set; } = -1;

    internal string Source { get; private set; } = "";

    internal long ErrorMillis { get; private set; } = -1;

    internal void Read(byte[] data, int offset, int count)
    {
        Type = TypeOf(data, offset, count);
        var json = new JsonReader(data, offset, count);
        json.BeginObject();
        while (json.NextField())
        {
            if (!ReadEnvelope(json) && !ReadOfType(json))
            {
                json.Skip();
            }
        }

        json.ExpectEnd();
        Error = json.Failed ? json.Reason : Missing();
    }

    // A later version may use our field names with other kinds of values, so the type decides what is read; it need not come first.
    private static string TypeOf(byte[] data, int offset, int count)
    {
        var json = new JsonReader(data, offset, count);
        json.BeginObject();
        while (json.NextField())
        {
            if (json.Name == "type")
            {
                return json.ReadString();
            }

            json.Skip();
        }

        return "";
    }

    private bool ReadEnvelope(JsonReader json)
    {
        switch (json.Name)
        {
            case "seq":
                Sequence = json.ReadInt64();
                return true;
            case "type":
                Type = json.ReadString();
                return true;
            case "boot":
                Boot = json.ReadInt64();
                return true;
            case "ms":
                Millis = json.ReadInt64();
                return true;
            default:
                return false;
        }
    }

    private bool ReadOfType(JsonReader json) => Type switch
    {
        EventTypes.Scan or EventTypes.Form or EventTypes.Label => ReadScan(json),
        EventTypes.Mark => ReadMark(json),
        EventTypes.Boot => ReadBoot(json),
        EventTypes.Anchor => ReadAnchor(json),
        _ => false,
    };

    private bool ReadScan(JsonReader json)
    {
        switch (json.Name)
        {
            case "sym":
                Symbology = json.ReadString();
                return true;
            case "data":
                Data = json.ReadStringBytes();
                return true;
            case "data64":
                var text = json.ReadStringBytes();
                Data = Base64.Decode(text, 0, text.Length);
                if (Data == null)
                {
                    json.Fail("malformed base64");
                }

                return true;
            default:
                return ReadOrigin(json);
        }
    }

    private bool ReadMark(JsonReader json)
    {
        switch (json.Name)
        {
            case "target":
                ReadTarget(json);
                return true;
            case "mark":
                Mark = json.ReadString();
                return true;
            case "value":
                Value = json.ReadString();
                return true;
            default:
                return ReadOrigin(json);
        }
    }

    private void ReadTarget(JsonReader json)
    {
        json.BeginObject();
        while (json.NextField())
        {
            switch (json.Name)
            {
                case "journal":
                    TargetJournal = json.ReadString();
                    break;
                case "seq":
                    TargetSequence = json.ReadInt64();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
    }

    private bool ReadBoot(JsonReader json)
    {
        switch (json.Name)
        {
            case "prev":
                PreviousJournal = json.ReadString();
                return true;
            case "firmware":
                Firmware = json.ReadString();
                return true;
            default:
                return ReadRevision(json);
        }
    }

    private bool ReadAnchor(JsonReader json)
    {
        switch (json.Name)
        {
            case "utc":
                UtcMillis = json.ReadInt64();
                return true;
            case "source":
                Source = json.ReadString();
                return true;
            case "err":
                ErrorMillis = json.ReadInt64();
                return true;
            default:
                return ReadRevision(json);
        }
    }

    private bool ReadOrigin(JsonReader json)
    {
        if (json.Name != "op")
        {
            return ReadRevision(json);
        }

        Operator = json.ReadString();
        return true;
    }

    private bool ReadRevision(JsonReader json)
    {
        if (json.Name != "rev")
        {
            return false;
        }

        ConfigRevision = json.ReadInt64();
        return true;
    }

    private string? Missing()
    {
        if (Sequence < 1 || Type.Length == 0 || Boot is < 1 or > int.MaxValue || Millis < 0)
        {
            return "an event needs seq from 1, type, boot from 1 and ms from 0";
        }

        return Type switch
        {
            EventTypes.Scan or EventTypes.Form or EventTypes.Label => Data == null ? "a " + Type + " needs data or data64" : null,
            EventTypes.Mark => MissingOfMark(),
            EventTypes.Boot => PreviousJournal.Length > 0 && !Hex.IsId(PreviousJournal) ? "a boot's prev is a journal id or empty" : null,
            EventTypes.Anchor => UtcMillis < 0 || Source.Length == 0 || ErrorMillis is < 0 or > int.MaxValue ? "an anchor needs utc, source and err" : null,
            _ => null,
        };
    }

    private string? MissingOfMark()
    {
        if (Mark.Length == 0)
        {
            return "a mark needs mark";
        }

        var hasTarget = Hex.IsId(TargetJournal) && TargetSequence >= 1;
        return Marks.NeedsTarget(Mark) && !hasTarget ? "this mark needs a target with journal and seq" : null;
    }
}
