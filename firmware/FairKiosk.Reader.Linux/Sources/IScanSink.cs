namespace FairKiosk.Reader.Linux.Sources;

/// <summary>Takes what sources post; may hold their thread while the reader is busy.</summary>
internal interface IScanSink
{
    void Read(ScanRead read);

    /// <summary>Unplugged, back again: in plain English words; a person gets them in their language.</summary>
    void Said(FormattableString words);

    /// <summary>Nothing will come any more.</summary>
    void Ended();
}
