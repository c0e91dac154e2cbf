using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FairKiosk.Testing;

/// <summary>An authority of a test's own and one server certificate of it, for 127.0.0.1 and localhost.</summary>
public static class TestAuthority
{
    // Wide enough for every machine clock; the tests are not about validity.
    private static readonly DateTimeOffset From = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes ca.pem, server.pem and server.key into the folder and returns the path of ca.pem.</summary>
    public static string Write(string folder) => Write(folder, To);

    /// <summary>The same, for certificates that are valid no longer than to a day.</summary>
    public static string Write(string folder, DateTimeOffset to)
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=FairKiosk test authority", authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        using var authority = request.CreateSelfSigned(From, to);

        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var serverRequest = new CertificateRequest("CN=localhost", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        serverRequest.CertificateExtensions.Add(names.Build());
        using var server = serverRequest.Create(authority, From, to, [1, 2, 3, 4, 5, 6, 7, 8]);

        var file = Path.Combine(folder, "ca.pem");
        File.WriteAllText(file, authority.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.pem"), server.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.key"), serverKey.ExportPkcs8PrivateKeyPem());
        return file;
    }
}
