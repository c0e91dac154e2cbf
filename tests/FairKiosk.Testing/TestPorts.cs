using System.Net;
using System.Net.Sockets;

namespace FairKiosk.Testing;

/// <summary>Ports for programs that a test starts: free, given out once by this process, and outside both the kernel's range for outgoing
/// connections (from 32768) and the gateway's own choice (to 29999), so that nobody takes one between the test's look and the program's start.</summary>
public static class TestPorts
{
    private const int First = 30_000;
    private const int Count = 2_768;

    // Two test runs on one machine begin apart.
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
            if (last >= inARow - 1 && Enumerable.Range(First + last - inARow + 1, inARow).All(IsFree))
            {
                return First + last - inARow + 1;
            }
        }

        throw new InvalidOperationException("No port for a test is free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Any, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
