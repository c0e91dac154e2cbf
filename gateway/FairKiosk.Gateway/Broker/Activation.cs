using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using System.Text.Json;
using FairKiosk.Gateway.Commands;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Storage;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Broker;

/// <summary>Makes a reader known and writes the one file it is started with, activation/READER.json. The password in it exists nowhere else.</summary>
internal sealed class Activation(string dataFolder, FairDatabase database, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same for a reader that finds its broker where this gateway opens it: on the network, if it listens there and the reader is not to
    /// run on this machine.</summary>
    public ActivationSheet Write(string readerId, Ports ports, bool local)
    {
        if (local || ports.Listen is null || RunCommand.ParseListen(ports.Listen) is not { } listen)
        {
            return Write(readerId, "127.0.0.1", ports.Broker, overTls: false);
        }

        bool everywhere = IPAddress.TryParse(listen.Host, out IPAddress? address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));
        string host = everywhere ? CertificateAuthority.NamesOf(listen.Host).Addresses.FirstOrDefault(a => !IPAddress.IsLoopback(a))?.ToString() ?? Dns.GetHostName() : listen.Host;
        return Write(readerId, host, listen.Port, overTls: true);
    }

    /// <summary>Gives the reader a new password and writes its file.</summary>
    /// <param name="readerId">A reader that the set-up knows.</param>
    /// <param name="host">Where the reader finds the broker.</param>
    /// <param name="port">The broker's port there.</param>
    /// <param name="overTls">Puts the CA's certificate beside the file and names it in it.</param>
    public ActivationSheet Write(string readerId, string host, int port, bool overTls)
    {
        string folder = PrivateFile.Folder(dataFolder, "activation");
        string? authority = null;
        if (overTls)
        {
            authority = Path.Combine(folder, "ca.crt");
            File.Copy(Path.Combine(dataFolder, "ca", "ca.crt"), authority, overwrite: true);
        }

        FairSetup setup = database.Setup.Read();
        string password = BrokerPassword.Create();
        ActivationFile file = new(
            readerId,
            setup.Readers.First(reader => string.Equals(reader.Id, readerId, StringComparison.Ordinal)).Name,
            password,
            host,
            port,
            authority,
            new CommandKeyFile(dataFolder).ReadOrCreate(),
            ConfigPublisher.ConfigOf(setup, readerId, time.GetUtcNow()));
        string path = Path.Combine(folder, readerId + ".json");
        PrivateFile.Write(path, JsonSerializer.Serialize(file, Json));
        database.Credentials.SetReader(readerId, BrokerPassword.Hash(password));
        return new ActivationSheet(path, file.Reader, file.Name, password, host, port, authority is null ? null : FingerprintOf(authority));
    }

    private static string FingerprintOf(string certificatePath)
    {
        using X509Certificate2 certificate = X509Certificate2.CreateFromPem(File.ReadAllText(certificatePath));
        return string.Join(':', Convert.ToHexString(certificate.GetCertHash(HashAlgorithmName.SHA256)).Chunk(2).Select(digits => new string(digits)));
    }

    private sealed record ActivationFile(
        string Reader, string Name, string Password, string Host, int Port, string? CaFile, string CommandKey, ReaderConfig Config);
}
