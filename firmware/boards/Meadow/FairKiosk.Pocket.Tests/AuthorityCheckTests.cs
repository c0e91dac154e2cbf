using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FairKiosk.EndToEnd.Tests.Harness;
using FairKiosk.Pocket.Link;
using FairKiosk.Testing;

namespace FairKiosk.Pocket.Tests;

public sealed class AuthorityCheckTests : IDisposable
{
    private const SslPolicyErrors UnknownToTheSystem = SslPolicyErrors.RemoteCertificateChainErrors;

    private readonly TemporaryFolder _folder = new();
    private readonly AuthorityCheck _check;
    private readonly X509Certificate2 _broker;

    public AuthorityCheckTests()
    {
        Directory.CreateDirectory(_folder["own"]);
        _check = new AuthorityCheck(File.ReadAllBytes(TestAuthority.Write(_folder["own"])), knowsTheTime: () => true);
        _broker = Broker("own");
    }

    [Fact]
    public void The_broker_that_the_gateways_authority_vouches_for_is_believed() => Assert.True(_check.IsTrusted(_broker, UnknownToTheSystem));

    [Fact]
    public void A_broker_of_another_authority_is_not_even_if_it_has_the_same_name()
    {
        Directory.CreateDirectory(_folder["other"]);
        _ = TestAuthority.Write(_folder["other"]);
        using var other = Broker("other");
        Assert.False(_check.IsTrusted(other, UnknownToTheSystem));
        Assert.False(_check.IsTrusted(other, SslPolicyErrors.None));
    }

    [Fact]
    public void A_broker_that_vouches_for_itself_is_not_believed()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var itself = request.CreateSelfSigned(new DateTimeOffset(_broker.NotBefore), new DateTimeOffset(_broker.NotAfter));
        Assert.False(_check.IsTrusted(itself, UnknownToTheSystem));
    }

    [Fact]
    public void A_broker_that_stands_elsewhere_than_its_certificate_says_is_not_believed() =>
        Assert.False(_check.IsTrusted(_broker, UnknownToTheSystem | SslPolicyErrors.RemoteCertificateNameMismatch));

    [Fact]
    public void A_board_that_does_not_know_the_time_yet_goes_by_who_vouches_for_the_broker()
    {
        Directory.CreateDirectory(_folder["old"]);
        var authority = File.ReadAllBytes(TestAuthority.Write(_folder["old"], new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        using var old = Broker("old");
        Assert.False(new AuthorityCheck(authority, knowsTheTime: () => true).IsTrusted(old, UnknownToTheSystem));
        Assert.True(new AuthorityCheck(authority, knowsTheTime: () => false).IsTrusted(old, UnknownToTheSystem));
        Assert.False(new AuthorityCheck(authority, knowsTheTime: () => false).IsTrusted(_broker, UnknownToTheSystem));
    }

    [Fact]
    public void No_certificate_is_no_broker() => Assert.False(_check.IsTrusted(null, SslPolicyErrors.RemoteCertificateNotAvailable));

    public void Dispose()
    {
        _broker.Dispose();
        _folder.Dispose();
    }

    private X509Certificate2 Broker(string folder) => X509CertificateLoader.LoadCertificateFromFile(Path.Combine(_folder[folder], "server.pem"));
}
