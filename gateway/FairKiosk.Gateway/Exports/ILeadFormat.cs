namespace FairKiosk.Gateway.Exports;

/// <summary>A kind of file that leads can be exported as.</summary>
internal interface ILeadFormat
{
    /// <summary>The ending of the file's name, and the format's name in addresses and in the decision log.</summary>
    string Extension { get; }

    string ContentType { get; }

    /// <summary>Writes lead after lead, so that no file is ever in memory as a whole.</summary>
    void Write(Stream to, LeadExport export);
}
