namespace FairKiosk.Parts.Power;

/// <summary>The registers of a chip on an I²C bus.</summary>
public interface IRegisterPort
{
    /// <summary>Reads a register of two bytes, the higher first.</summary>
    /// <param name="register">Its address.</param>
    /// <param name="value">0 to 65535.</param>
    /// <returns>False when the chip did not answer; never throws.</returns>
    bool TryRead(byte register, out int value);
}
