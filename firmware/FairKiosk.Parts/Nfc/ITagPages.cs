namespace FairKiosk.Parts.Nfc;

/// <summary>The memory of an NFC tag of Type 2, as a chip reads it.</summary>
public interface ITagPages
{
    /// <summary>Reads four pages of four bytes, with the tag's READ command.</summary>
    /// <param name="page">The first of them.</param>
    /// <param name="into">16 bytes.</param>
    /// <returns>False when the tag refused, or is gone; never throws.</returns>
    bool TryRead(byte page, byte[] into);
}
