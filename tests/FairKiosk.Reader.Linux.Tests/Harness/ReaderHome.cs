using System.Globalization;
using System.Text.Json;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>An activation file and a state folder: all that a reader has of its own.</summary>
internal sealed class ReaderHome : IDisposable
{
    public const string ReaderId = "counter-1";
    public const string Password = "s3cret";

    private readonly TemporaryFolder _folder = new();

    public ReaderHome(string host, int port, string? caFile = null, string password = Password)
    {
        File.WriteAllText(Activation, JsonSerializer.Serialize(new
        {
            reader = ReaderId,
            name = "Counter 1",
            password,
            host,
            port,
            caFile,
            commandKey = "000102030405060708090a0b0c0d0e0f",
            config = new { revision = 1, station = "arakawa", stationName = "Arakawa Precision", mode = "scan", language = "en", duplicateMillis = 2500, identify = false },
        }));
    }

    public ReaderHome(TestBroker broker, string password = Password)
        : this(broker.Host, broker.Port, broker.CaFile, password)
    {
    }

    /// <summary>A port that nobody listens on.</summary>
    public static ReaderHome WithoutBroker => new("127.0.0.1", 1);

    public string this[string name] => _folder[name];

    public string Activation => _folder["counter-1.json"];

    public string State => _folder["state"];

    public string[] Run(params string[] more) => ["run", "--activation", Activation, "--state", State, "--events", "json", .. more];

    public string Segment => Directory.GetFiles(Path.Combine(State, "journal"), "*.seg").Order(StringComparer.Ordinal).Last();

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _folder.Dispose();
}
