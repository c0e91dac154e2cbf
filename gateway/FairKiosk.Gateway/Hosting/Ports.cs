using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Hosting;

/// <summary>The ports of one data folder. They are picked free once and kept, because readers remember where their broker was.
/// Listen is the broker's door to the network as HOST:PORT, when the last run had one.</summary>
internal sealed record Ports(int Web, int Broker, string? Listen = null)
{
    private const int FirstWebPort = 8080;

    // Below the kernel's range for outgoing connections (32768 and up), so that nothing takes a kept port by chance.
    private const int FirstBrokerPort = 18830;
    private const int LastBrokerPort = 29999;

    private const string BrokerOption = "--broker-port (readers must then be activated again)";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What ports.json says; it is made when missing.</summary>
    /// <exception cref="GatewayStartException">The file cannot be understood.</exception>
    public static Ports Keep(string dataFolder)
    {
        Ports kept = Chosen(Read(dataFolder) ?? new Ports(0, 0));
        kept.Save(dataFolder);
        return kept;
    }

    /// <summary>The same at the start of a gateway: ports asked for by option are to be kept, and so is whether it listens on the network. Nothing
    /// is written yet, so that a port in use neither leaves a new folder behind nor takes the place of the kept one. Ports that are kept already
    /// are not looked at: a gateway that runs on this folder may hold them, and that is for the folder's lock to say.</summary>
    /// <exception cref="GatewayStartException">A port that is asked for anew is in use, or the file cannot be understood.</exception>
    public static Ports Plan(GatewayOptions options)
    {
        Ports known = Read(options.DataFolder) ?? new Ports(0, 0);
        Ports plan = Chosen(new Ports(
            options.WebPort is > 0 and int web ? web : known.Web,
            options.BrokerPort is > 0 and int broker ? broker : known.Broker,
            options.Listen is { } listen ? string.Create(CultureInfo.InvariantCulture, $"{listen.Host}:{listen.Port}") : null));
        if (options.WebPort is > 0 && plan.Web != known.Web)
        {
            TakeWeb(plan.Web).Dispose();
        }

        bool hasBroker = options.Link is null && options.ExternalBroker is null;
        if (hasBroker && options.BrokerPort is > 0 && plan.Broker != known.Broker)
        {
            NeedForReaders(IPAddress.Loopback, plan.Broker, BrokerOption);
        }

        if (hasBroker && plan.Listen != known.Listen)
        {
            NeedForReaders(options.Listen);
        }

        return plan;
    }

    /// <summary>Writes ports.json when it does not say this already.</summary>
    public void Save(string dataFolder) => PrivateFile.WriteIfChanged(PathIn(dataFolder), JsonSerializer.Serialize(this, Json));

    /// <summary>Takes the port of the pages for good.</summary>
    /// <exception cref="GatewayStartException">It is in use or cannot be opened.</exception>
    public static Socket TakeWeb(int port)
    {
        try
        {
            return Take(IPAddress.Loopback, port);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new GatewayStartException(
                Say.With($"Port {port} for the pages is in use by another program. Stop that program, or choose another port with --web-port."), e);
        }
        catch (SocketException e)
        {
            throw new GatewayStartException(
                Say.With($"Port {port} for the pages cannot be opened ({e.Message}). Choose another port with --web-port."), e);
        }
    }

    /// <summary>Looks whether the broker can have its doors.</summary>
    /// <exception cref="GatewayStartException">One is in use.</exception>
    public static void NeedForReaders(int port, DnsEndPoint? listen)
    {
        NeedForReaders(IPAddress.Loopback, port, BrokerOption);
        NeedForReaders(listen);
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

    // A host name is left to the broker: which of its addresses it takes is not known here.
    private static void NeedForReaders(DnsEndPoint? listen)
    {
        if (listen is not null && IPAddress.TryParse(listen.Host, out IPAddress? address))
        {
            NeedForReaders(address, listen.Port, "--listen");
        }
    }

    private static void NeedForReaders(IPAddress address, int port, string option)
    {
        if (!IsFree(address, port))
        {
            throw new GatewayStartException(Say.With($"Port {port} for the readers is in use by another program. Stop that program, or choose another port with {option}."));
        }
    }

    private static Ports? Read(string dataFolder)
    {
        string path = PathIn(dataFolder);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Ports>(File.ReadAllText(path), Json);
        }
        catch (JsonException e)
        {
            throw new GatewayStartException(
                Say.With($"{path}, line {(e.LineNumber ?? 0) + 1}: this is not the list of ports it should be. Mend or delete the file."), e);
        }
    }

    private static Ports Chosen(Ports ports) =>
        ports with { Web = ports.Web > 0 ? ports.Web : FreeWebPort(), Broker = ports.Broker > 0 ? ports.Broker : FreeBrokerPort() };

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "ports.json");

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
