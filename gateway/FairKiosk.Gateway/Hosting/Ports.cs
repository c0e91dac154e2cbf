using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace FairKiosk.Gateway.Hosting;

/// <summary>The ports of one data folder. They are picked free once and kept, because readers remember where their broker was.
/// Listen is the broker's door to the network as HOST:PORT, when the last run had one.</summary>
internal sealed record Ports(int Web, int Broker, string? Listen = null)
{
    private const int FirstWebPort = 8080;

    // Below the kernel's range for outgoing connections (32768 and up), so that nothing takes a kept port by chance.
    private const int FirstBrokerPort = 18830;
    private const int LastBrokerPort = 29999;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What ports.json says; it is made when missing.</summary>
    /// <exception cref="GatewayStartException">The file cannot be understood.</exception>
    public static Ports Keep(string dataFolder) => Keep(dataFolder, known => known);

    /// <summary>The same at the start of a gateway: ports asked for by option are kept, and so is whether it listens on the network.</summary>
    public static Ports Keep(string dataFolder, int? web, int? broker, DnsEndPoint? listen) => Keep(dataFolder, known => new Ports(
        web is > 0 ? web.Value : known.Web,
        broker is > 0 ? broker.Value : known.Broker,
        listen is null ? null : string.Create(CultureInfo.InvariantCulture, $"{listen.Host}:{listen.Port}")));

    private static Ports Keep(string dataFolder, Func<Ports, Ports> change)
    {
        string path = Path.Combine(dataFolder, "ports.json");
        Ports? known = null;
        if (File.Exists(path))
        {
            try
            {
                known = JsonSerializer.Deserialize<Ports>(File.ReadAllText(path), Json);
            }
            catch (JsonException e)
            {
                throw new GatewayStartException(
                    string.Create(CultureInfo.InvariantCulture, $"{path}, line {(e.LineNumber ?? 0) + 1}: this is not the list of ports it should be. Mend or delete the file."), e);
            }
        }

        Ports kept = change(known ?? new Ports(0, 0));
        kept = kept with { Web = kept.Web > 0 ? kept.Web : FreeWebPort(), Broker = kept.Broker > 0 ? kept.Broker : FreeBrokerPort() };
        if (kept != known)
        {
            PrivateFile.Write(path, JsonSerializer.Serialize(kept, Json));
        }

        return kept;
    }

    /// <summary>Takes a port for good: from then on no other program gets it. Callers are let in and wait until somebody answers.</summary>
    /// <exception cref="SocketException">It is in use.</exception>
    public static Socket Take(IPAddress address, int port)
    {
        Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            // Bound alone is not enough: Linux lets a second program bind as well, and refuses whoever listens last.
            socket.Listen();
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static bool IsFree(IPAddress address, int port)
    {
        try
        {
            Take(address, port).Dispose();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreeWebPort() => Enumerable.Range(FirstWebPort, 1000).First(port => IsFree(IPAddress.Loopback, port));

    private static int FreeBrokerPort()
    {
        int port;
        do
        {
            port = RandomNumberGenerator.GetInt32(FirstBrokerPort, LastBrokerPort);
        }
        while (!IsFree(IPAddress.Loopback, port));
        return port;
    }
}
