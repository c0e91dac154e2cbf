using System.Net;
using System.Security.Cryptography.X509Certificates;
using FairKiosk.Gateway.Broker;

namespace FairKiosk.Gateway.Tests.Broker;

public sealed class CertificateAuthorityTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);

    private readonly DataFolder _folder = new();
    private readonly SetClock _clock = new() { Now = Now };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_server_certificate_is_signed_by_the_authority_and_names_the_address()
    {
        CertificateAuthority authority = Ensure("192.0.2.10");

        using X509Certificate2 root = Load(authority.CertificatePath);
        using X509Certificate2 server = Load(authority.ServerCertificatePath);
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = Now.UtcDateTime;
        Assert.True(chain.Build(server));
        Assert.True(server.MatchesHostname("192.0.2.10"));
        Assert.False(server.MatchesHostname("192.0.2.11"));
        Assert.Equal(Now.AddYears(10), new DateTimeOffset(root.NotAfter));
    }

    [Fact]
    public void Keys_are_readable_by_their_owner_only()
    {
        CertificateAuthority authority = Ensure("192.0.2.10");

        foreach (string key in new[] { authority.ServerKeyPath, _folder.File("ca", "ca.key") })
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }
    }

    [Fact]
    public void A_second_start_changes_nothing()
    {
        CertificateAuthority authority = Ensure("192.0.2.10");
        string root = File.ReadAllText(authority.CertificatePath);
        string server = File.ReadAllText(authority.ServerCertificatePath);

        Ensure("192.0.2.10");

        Assert.Equal(root, File.ReadAllText(authority.CertificatePath));
        Assert.Equal(server, File.ReadAllText(authority.ServerCertificatePath));
    }

    [Theory]
    [InlineData("192.0.2.11", 0)]
    [InlineData("gateway.example", 0)]
    [InlineData("192.0.2.10", 700)]
    public void Another_address_or_a_near_end_gives_a_new_server_certificate_of_the_same_authority(string host, int daysLater)
    {
        CertificateAuthority authority = Ensure("192.0.2.10");
        string root = File.ReadAllText(authority.CertificatePath);
        _clock.Now = Now.AddDays(daysLater);

        Ensure(host);

        Assert.Equal(root, File.ReadAllText(authority.CertificatePath));
        using X509Certificate2 server = Load(authority.ServerCertificatePath);
        Assert.True(server.MatchesHostname(host));
        Assert.True(new DateTimeOffset(server.NotAfter) > _clock.Now.AddYears(1));
    }

    [Fact]
    public void Listening_everywhere_names_every_address_of_the_machine()
    {
        (string[] names, IPAddress[] addresses) = CertificateAuthority.NamesOf("0.0.0.0");

        Assert.Contains("localhost", names);
        Assert.Contains(IPAddress.Loopback, addresses);
    }

    private static X509Certificate2 Load(string path) => X509Certificate2.CreateFromPem(File.ReadAllText(path));

    private CertificateAuthority Ensure(string host)
    {
        CertificateAuthority authority = new(_folder.File("ca"), _clock);
        authority.EnsureServerCertificate(host);
        return authority;
    }
}
