using System.Net;
using System.Net.Sockets;

namespace FairKiosk.Testing;

/// <summary>Ports for programs that a test starts: free, given out once as long as this process runs, to no other test process on the machine either, and
/// outside both the kernel's range for outgoing connections (from 32768) and the gateway's own choice (to 29999), so that nobody takes one between the
/// test's look and the program's start.</summary>
public static class TestPorts
{
    private const int First = 30_000;
    private const int Count = 2_768;

    // Nothing here listens on UDP: whoever holds a number there has taken the same one of TCP. The kernel lets go when the process ends, however it does.
    private static readonly List<UdpClient> Taken = [];

    // Two test runs on one machine begin apart, and so seldom ask for the same.
    private static int _given = Environment.ProcessId * 97 % Count;

    /// <summary>Takes a port on which nobody listens, on any address.</summary>
    /// <param name="inARow">How many following ones are taken with it, itself included.</param>
    /// <returns>The first of them.</returns>
    /// <exception cref="InvalidOperationException">All are in use.</exception>
    public static int Take(int inARow = 1)
    {
        for (var attempt = 0; attempt < Count; attempt++)
        {
            var last = Interlocked.Add(ref _given, inARow) % Count;
            if (last >= inARow - 1 && TryTake(First + last - inARow + 1, inARow))
            {
                return First + last - inARow + 1;
            }
        }

        throw new InvalidOperationException("No port for a test is free.");
    }

    private static bool TryTake(int first, int inARow)
    {
        List<UdpClient> claims = [];
        try
        {
            for (var port = first; port < first + inARow; port++)
            {
                claims.Add(new UdpClient(port));
                using var probe = new TcpListener(IPAddress.Any, port);
                probe.Start();
            }
        }
        catch (SocketException)
        {
            claims.ForEach(claim => claim.Dispose());
            return false;
        }

        lock (Taken)
        {
            Taken.AddRange(claims);
        }

        return true;
    }
}
