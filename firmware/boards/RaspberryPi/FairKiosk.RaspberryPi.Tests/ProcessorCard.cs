namespace FairKiosk.RaspberryPi.Tests;

/// <summary>A Type 4 tag: an application, its capability container and a message file (NFC Forum Type 4 Tag 2.0).</summary>
internal sealed class ProcessorCard(byte[] uid, byte[] message) : IPn532Card
{
    private static readonly byte[] Good = [0x90, 0x00];
    private readonly byte[] _container = [0x00, 0x0F, 0x20, 0x00, 0x3B, 0x00, 0x34, 0x04, 0x06, 0xE1, 0x04, 0x01, 0x00, 0x00, 0xFF];
    private readonly byte[] _file = [(byte)(message.Length >> 8), (byte)message.Length, .. message];
    private byte[] _selected = [];

    public byte[] Uid => uid;

    public byte Sak => 0x20;

    public byte[]? Thru(ReadOnlySpan<byte> command) => null;

    public byte[]? Exchange(ReadOnlySpan<byte> command)
    {
        switch (command)
        {
            case [0x00, 0xA4, 0x04, ..]:
                return Good;
            case [0x00, 0xA4, 0x00, 0x0C, 0x02, 0xE1, var file]:
                _selected = file == 0x03 ? _container : _file;
                return Good;
            case [0x00, 0xB0, var high, var low, var count]:
                return [.. _selected.AsSpan((high << 8) | low, count), .. Good];
            default:
                return [0x6D, 0x00];
        }
    }
}
