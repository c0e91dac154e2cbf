using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using FairKiosk.Reader.Linux.Nfc;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Where cards are put on a virtual reader. The protocol of vpcd: two length bytes, big-endian, then as many; one byte alone is an order.</summary>
internal sealed class VirtualSlot(PcscDaemon daemon, string reader) : IDisposable
{
    private const int LengthBytes = 2;
    private const byte TellAtr = 4;

    // Linux: acknowledge at once. vpcd sends length and command apart, and waits for the acknowledgement in between.
    private const int TcpLevel = 6;
    private const int QuickAcknowledge = 12;

    private Socket? _line;

    public void Put(VirtualCard card)
    {
        var line = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        line.Connect(IPAddress.Loopback, daemon.PortOf(reader));
        _line = line;
        new Thread(() => Serve(line, card)) { IsBackground = true, Name = reader }.Start();
    }

    public void TakeAway()
    {
        _line?.Dispose();
        _line = null;
    }

    /// <summary>Takes the card away and waits until pcscd has noticed.</summary>
    public void Clear()
    {
        TakeAway();
        WaitUntilEmpty();
    }

    public void Dispose() => TakeAway();

    private void WaitUntilEmpty()
    {
        using var context = PcscContext.TryOpen(out var why);
        Assert.True(context is not null, why);
        var state = SlotState.Unseen;
        while (context.WaitForChange(reader, ref state))
        {
            if (!state.HasCard)
            {
                return;
            }
        }

        Assert.Fail($"{reader} is not there any more.");
    }

    private static void Serve(Socket line, VirtualCard card)
    {
        var length = new byte[LengthBytes];
        try
        {
            while (TryReceive(line, length))
            {
                var command = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
                if (!TryReceive(line, command))
                {
                    break;
                }

                // Power on, power off and reset are not answered.
                var answer = command.Length > 1 ? card.Answer(command) : command is [TellAtr] ? card.AtrBytes : [];
                if (answer is null)
                {
                    break;
                }

                if (answer.Length > 0)
                {
                    line.Send([(byte)(answer.Length >> 8), (byte)answer.Length, .. answer]);
                }
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Taken away by the test, or pcscd has stopped.
        }

        line.Dispose();
    }

    private static bool TryReceive(Socket line, byte[] into)
    {
        for (var done = 0; done < into.Length;)
        {
            line.SetRawSocketOption(TcpLevel, QuickAcknowledge, [1, 0, 0, 0]);
            var count = line.Receive(into, done, into.Length - done, SocketFlags.None);
            if (count == 0)
            {
                return false;
            }

            done += count;
        }

        return true;
    }
}
