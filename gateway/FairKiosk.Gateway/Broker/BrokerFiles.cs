using System.Globalization;
using System.Net;
using System.Text;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Broker;

/// <summary>Mosquitto's configuration, passwords and rights in the folder <c>broker</c>. They are written anew from the database; nobody edits them.</summary>
internal sealed class BrokerFiles(string dataFolder)
{
    /// <summary>The gateway's own account. Reader names have no dot, so no reader can be called this.</summary>
    public const string GatewayUser = "fairkiosk.gateway";

    // A reader has at most 4 batches of 64 KiB unconfirmed; this holds the bursts of a whole hall while the gateway commits.
    private const int MaxQueuedBytes = 64 * 1024 * 1024;

    // A batch is at most 64 KiB; far beyond that nobody of ours is speaking.
    private const int MaxPacketBytes = 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly string _folder = PrivateFile.Folder(dataFolder, "broker");

    public string ConfigurationPath => Path.Combine(_folder, "mosquitto.conf");

    public string PidPath => Path.Combine(_folder, "pid");

    private string PasswordsPath => Path.Combine(_folder, "passwords");

    private string RightsPath => Path.Combine(_folder, "acl");

    public void WriteConfiguration(int port, DnsEndPoint? listen, CertificateAuthority authority)
    {
        StringBuilder text = new();
        // Without this line a broker started by root gives up its rights and can no longer read the gateway's private files.
        text.AppendLine(CultureInfo.InvariantCulture, $"user {Environment.UserName}");
        text.AppendLine("per_listener_settings false");
        text.AppendLine("allow_anonymous false");
        text.AppendLine(CultureInfo.InvariantCulture, $"password_file {PasswordsPath}");
        text.AppendLine(CultureInfo.InvariantCulture, $"acl_file {RightsPath}");
        // Journals and receipts keep the data; what a broker remembers would only come a second time.
        text.AppendLine("persistence false");
        text.AppendLine("set_tcp_nodelay true");
        text.AppendLine("max_inflight_messages 100");
        text.AppendLine("max_queued_messages 0");
        text.AppendLine(CultureInfo.InvariantCulture, $"max_queued_bytes {MaxQueuedBytes}");
        text.AppendLine(CultureInfo.InvariantCulture, $"max_packet_size {MaxPacketBytes}");
        text.AppendLine("log_dest stderr");
        text.AppendLine("log_timestamp false");
        text.AppendLine("log_type error");
        text.AppendLine("log_type warning");
        text.AppendLine("connection_messages false");
        text.AppendLine(CultureInfo.InvariantCulture, $"listener {port} 127.0.0.1");
        // Otherwise any reader could name itself like another one and push it off the broker.
        text.AppendLine("use_username_as_clientid true");
        if (listen is not null)
        {
            authority.EnsureServerCertificate(listen.Host);
            text.AppendLine(CultureInfo.InvariantCulture, $"listener {listen.Port} {listen.Host}");
            text.AppendLine("use_username_as_clientid true");
            text.AppendLine(CultureInfo.InvariantCulture, $"certfile {authority.ServerCertificatePath}");
            text.AppendLine(CultureInfo.InvariantCulture, $"keyfile {authority.ServerKeyPath}");
            text.AppendLine("tls_version tlsv1.2");
        }

        PrivateFile.Write(ConfigurationPath, text.ToString());
    }

    /// <summary>True when passwords or rights are other than before: the broker must read them again.</summary>
    public bool WriteAccounts(string gatewayPasswordHash, IEnumerable<BrokerAccount> readers)
    {
        StringBuilder passwords = new();
        StringBuilder rights = new();
        passwords.Append(GatewayUser).Append(':').Append(gatewayPasswordHash).Append('\n');
        rights.Append("user ").Append(GatewayUser).Append("\ntopic readwrite fairkiosk/v1/#\n");
        foreach (BrokerAccount reader in readers.OrderBy(r => r.ReaderId, StringComparer.Ordinal))
        {
            passwords.Append(reader.ReaderId).Append(':').Append(reader.PasswordHash).Append('\n');
            // Not a pattern: those must name the user, which this topic does not.
            rights.Append("\nuser ").Append(reader.ReaderId).Append("\ntopic read ").Append(Topics.GatewayStatus).Append('\n');
        }

        rights.Append("\npattern write ").Append(Topics.Events("%u"));
        rights.Append("\npattern write ").Append(Topics.Status("%u"));
        rights.Append("\npattern read ").Append(Topics.Receipts("%u"));
        rights.Append("\npattern read ").Append(Topics.Config("%u")).Append('\n');

        lock (_gate)
        {
            bool passwordsChanged = PrivateFile.WriteIfChanged(PasswordsPath, passwords.ToString());
            bool rightsChanged = PrivateFile.WriteIfChanged(RightsPath, rights.ToString());
            return passwordsChanged || rightsChanged;
        }
    }
}
