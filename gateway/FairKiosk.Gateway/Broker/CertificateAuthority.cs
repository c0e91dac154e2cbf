using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FairKiosk.Gateway.Hosting;

namespace FairKiosk.Gateway.Broker;

/// <summary>The gateway's own CA, in the folder <c>ca</c>: readers are given ca.crt and trust nothing else. Keys are readable by their owner only.</summary>
internal sealed class CertificateAuthority(string folder, TimeProvider time)
{
    private const int AuthorityYears = 10;
    private const int ServerYears = 2;

    // Renewed at a start within this time of its end, so that a fair never meets an expired certificate.
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(60);

    // A reader's clock may be some hours off before it has heard the time.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    public string CertificatePath => Path.Combine(folder, "ca.crt");

    public string ServerCertificatePath => Path.Combine(folder, "server.crt");

    public string ServerKeyPath => Path.Combine(folder, "server.key");

    private string KeyPath => Path.Combine(folder, "ca.key");

    /// <summary>Makes sure that CA and server certificate exist and that the server certificate names <paramref name="listenHost"/>.</summary>
    public void EnsureServerCertificate(string listenHost)
    {
        PrivateFile.Folder(folder);
        if (!File.Exists(CertificatePath) || !File.Exists(KeyPath))
        {
            CreateAuthority();
        }

        (string[] dnsNames, IPAddress[] addresses) = NamesOf(listenHost);
        if (!IsServerCertificateUsable(dnsNames, addresses))
        {
            CreateServerCertificate(dnsNames, addresses);
        }
    }

    internal static (string[] DnsNames, IPAddress[] Addresses) NamesOf(string listenHost)
    {
        if (!IPAddress.TryParse(listenHost, out IPAddress? address))
        {
            return ([listenHost], []);
        }

        if (!address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any))
        {
            return ([], [address]);
        }

        IPAddress[] all = [.. NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(nic => nic.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(a => a.AddressFamily == AddressFamily.InterNetwork || !a.IsIPv6LinkLocal)
            .OrderBy(a => a.ToString(), StringComparer.Ordinal)];
        return ([Dns.GetHostName(), "localhost"], all);
    }

    private void CreateAuthority()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=FairKiosk gateway CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        DateTimeOffset now = time.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now - ClockSlack, now.AddYears(AuthorityYears));
        PrivateFile.Write(KeyPath, key.ExportPkcs8PrivateKeyPem());
        PrivateFile.Write(CertificatePath, certificate.ExportCertificatePem());
        File.Delete(ServerCertificatePath);
    }

    private void CreateServerCertificate(string[] dnsNames, IPAddress[] addresses)
    {
        using X509Certificate2 authority = X509Certificate2.CreateFromPemFile(CertificatePath, KeyPath);
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=FairKiosk broker", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        Array.ForEach(dnsNames, names.AddDnsName);
        Array.ForEach(addresses, names.AddIpAddress);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset authorityStart = new(authority.NotBefore);
        DateTimeOffset authorityEnd = new(authority.NotAfter);
        DateTimeOffset end = now.AddYears(ServerYears) < authorityEnd ? now.AddYears(ServerYears) : authorityEnd;
        DateTimeOffset start = now - ClockSlack > authorityStart ? now - ClockSlack : authorityStart;
        using X509Certificate2 certificate = request.Create(authority, start, end, RandomNumberGenerator.GetBytes(16));
        PrivateFile.Write(ServerKeyPath, key.ExportPkcs8PrivateKeyPem());
        PrivateFile.Write(ServerCertificatePath, certificate.ExportCertificatePem());
    }

    private bool IsServerCertificateUsable(string[] dnsNames, IPAddress[] addresses)
    {
        if (!File.Exists(ServerCertificatePath) || !File.Exists(ServerKeyPath))
        {
            return false;
        }

        using X509Certificate2 certificate = X509Certificate2.CreateFromPem(File.ReadAllText(ServerCertificatePath));
        X509SubjectAlternativeNameExtension? names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        return names is not null
            && new DateTimeOffset(certificate.NotAfter) > time.GetUtcNow() + RenewBefore
            && dnsNames.All(name => names.EnumerateDnsNames().Contains(name, StringComparer.OrdinalIgnoreCase))
            && addresses.All(address => names.EnumerateIPAddresses().Contains(address));
    }
}
