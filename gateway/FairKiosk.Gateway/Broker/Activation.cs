using System.Text.Encodings.Web;
using System.Text.Json;
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

    /// <summary>Gives the reader a new password and writes its file; returns the file's path.</summary>
    /// <param name="readerId">A reader that the set-up knows.</param>
    /// <param name="host">Where the reader finds the broker.</param>
    /// <param name="port">The broker's port there.</param>
    /// <param name="overTls">Puts the CA's certificate beside the file and names it in it.</param>
    public string Write(string readerId, string host, int port, bool overTls)
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
        return path;
    }

    private sealed record ActivationFile(
        string Reader, string Name, string Password, string Host, int Port, string? CaFile, string CommandKey, ReaderConfig Config);
}
