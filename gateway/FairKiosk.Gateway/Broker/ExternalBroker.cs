using System.Net;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Mosquitto;

namespace FairKiosk.Gateway.Broker;

/// <summary>A broker that somebody else runs, as <c>mqtt(s)://user:password@host:port?ca=FILE</c>.</summary>
internal static class ExternalBroker
{
    private const int PlainPort = 1883;
    private const int TlsPort = 8883;

    // Debian's ca-certificates.
    private const string SystemAuthorities = "/etc/ssl/certs/ca-certificates.crt";

    /// <summary>Null when the text is such an address, else what is wrong with it.</summary>
    public static string? WhatIsWrong(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("mqtt" or "mqtts") || uri.Host.Length == 0)
        {
            return $"'{text}' is not a broker's address. It looks like mqtts://user:password@broker.example:8883";
        }

        return uri.Scheme == "mqtt" && !IsLoopback(uri.Host)
            ? $"'{uri.Scheme}://{uri.Host}' would send passwords and badges unencrypted over the network. Use mqtts://"
            : null;
    }

    public static MosquittoOptions ToOptions(Uri uri)
    {
        if (WhatIsWrong(uri.OriginalString) is { } problem)
        {
            throw new GatewayStartException(problem);
        }

        string[] user = uri.UserInfo.Split(':', 2);
        bool tls = uri.Scheme == "mqtts";
        return new MosquittoOptions
        {
            ClientId = BrokerFiles.GatewayUser,
            Host = uri.DnsSafeHost,
            Port = uri.Port > 0 ? uri.Port : tls ? TlsPort : PlainPort,
            UserName = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : string.Empty,
            CaFile = tls ? CaFile(uri) : null,
            CleanSession = true,
        };
    }

    private static string CaFile(Uri uri) =>
        uri.Query.StartsWith("?ca=", StringComparison.Ordinal) ? Uri.UnescapeDataString(uri.Query[4..]) : SystemAuthorities;

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));
}
