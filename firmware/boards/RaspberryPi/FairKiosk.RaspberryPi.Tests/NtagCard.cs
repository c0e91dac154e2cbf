namespace FairKiosk.RaspberryPi.Tests;

/// <summary>An NTAG213 as its data sheet has it, 10.1 (GET_VERSION) and 10.2 (READ).</summary>
internal sealed class NtagCard(byte[] uid, byte[] memory) : IPn532Card
{
    private const int PageBytes = 4;
    private const int BlockBytes = 16;

    public byte[] Uid => uid;

    public byte Sak => 0x00;

    public byte[]? Thru(ReadOnlySpan<byte> command) => command switch
    {
        [0x60] => [0x00, 0x04, 0x04, 0x02, 0x01, 0x00, 0x0F, 0x03],
        [0x30, var page] when page * PageBytes < memory.Length => [.. Enumerable.Range(page * PageBytes, BlockBytes).Select(at => memory[at % memory.Length])],
        _ => null,
    };

    public byte[]? Exchange(ReadOnlySpan<byte> command) => null;
}
