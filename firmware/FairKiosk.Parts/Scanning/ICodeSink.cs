namespace FairKiosk.Parts.Scanning;

/// <summary>Where the codes of a scanner go.</summary>
public interface ICodeSink
{
    /// <summary>Takes a code.</summary>
    /// <param name="data">The buffer; it is the caller's again when this returns.</param>
    /// <param name="offset">Where the code begins.</param>
    /// <param name="count">Its bytes; more than <see cref="Wire.Limits.MaxRawBytes"/> for one that is too large, 0 for nothing but a symbology.</param>
    /// <param name="symbology">An AIM identifier such as <c>]Q1</c>, or empty.</param>
    void Code(byte[] data, int offset, int count, string symbology);

    /// <summary>Takes notice of a code that began and never ended, or lost something on its way.</summary>
    void BrokenOff();
}
