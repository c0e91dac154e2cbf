using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace FairKiosk.Pocket.Link;

/// <summary>Whether the gateway's own authority vouches for a broker. No other is believed, whatever the board's system trusts.</summary>
internal sealed class AuthorityCheck
{
    private readonly byte[] _authorityFile;
    private readonly Func<bool> _knowsTheTime;

    public AuthorityCheck(byte[] authorityFile, Func<bool> knowsTheTime)
    {
        _authorityFile = authorityFile;
        _knowsTheTime = knowsTheTime;
    }

    public bool IsTrusted(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & (SslPolicyErrors.RemoteCertificateNotAvailable | SslPolicyErrors.RemoteCertificateNameMismatch)) != SslPolicyErrors.None)
        {
            return false;
        }

        using var authority = new X509Certificate2(_authorityFile);
        using var broker = new X509Certificate2(certificate);
        using var chain = new X509Chain();
        chain.ChainPolicy.ExtraStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;

        // Unknown to the system, known to us: .NET Standard 2.1 has no trust of one's own, so the root is compared by hand.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        if (!_knowsTheTime())
        {
            // A board that begins in another year, at a booth whose network has no time: who vouches for the broker still counts, only not since when.
            chain.ChainPolicy.VerificationFlags |= X509VerificationFlags.IgnoreNotTimeValid;
        }

        return chain.Build(broker) && chain.ChainElements[chain.ChainElements.Count - 1].Certificate.RawData.AsSpan().SequenceEqual(authority.RawData);
    }
}
