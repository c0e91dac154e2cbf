namespace FairKiosk.RaspberryPi.Tests;

/// <summary>A card in the field of a <see cref="FakePn532"/>.</summary>
internal interface IPn532Card
{
    byte[] Uid { get; }

    /// <summary>SEL_RES of ISO/IEC 14443-3.</summary>
    byte Sak { get; }

    /// <summary>Answers a command that is sent as it stands; null where it falls silent.</summary>
    byte[]? Thru(ReadOnlySpan<byte> command);

    /// <summary>Answers a command of ISO/IEC 7816-4; null where it falls silent.</summary>
    byte[]? Exchange(ReadOnlySpan<byte> command);
}
