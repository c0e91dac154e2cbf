using System.Security.Cryptography;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Rebuilding;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FairKiosk.Storage;

/// <summary>The database of one fair: <c>fairkiosk.db</c> and <c>pseudonym.key</c> in a data folder. Its members may be used from any thread.</summary>
public sealed class FairDatabase : IDisposable
{
    public const string FileName = "fairkiosk.db";

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly Rebuilder _rebuilder;

    private FairDatabase(string dataFolder, WriteConnection writer, Pseudonyms pseudonyms, TimeProvider time, string databaseId, string epoch)
    {
        _writer = writer;
        DataFolder = dataFolder;
        DatabaseId = databaseId;
        Epoch = epoch;
        var reads = _reads = new ReadConnections(ConnectionString(dataFolder, SqliteOpenMode.ReadOnly, pooling: true));
        var projector = new Projector(writer, pseudonyms);
        Decisions = new DecisionLog(writer, reads, time);
        Writer = new FactWriter(writer, projector, pseudonyms, time);
        Setup = new SetupStore(writer, reads, Decisions, projector, pseudonyms);
        Places = new ReaderPlaces(writer, reads, Setup, time);
        Wishes = new SetupWishes(writer, Setup, Places);
        Changes = new SetupChanges(writer, Setup, Wishes, Decisions);
        BoothCodes = new BoothCodeStore(writer, reads, Decisions, time, databaseId);
        Credentials = new CredentialStore(writer, reads, Decisions, BoothCodes);
        Quarantine = new QuarantineStore(reads);
        ReaderStatus = new ReaderStatusStore(writer);
        Live = new LiveQueries(reads, time);
        PastFigures = new PastFigures(reads, time);
        Completeness = new CompletenessQueries(reads, time);
        Published = new Publisher(writer, reads, time);
        var entries = new LeadEntries(writer, Decisions, projector, time);
        Leads = new LeadQueries(writer, reads, entries);
        Exports = new LeadExports(writer, reads, entries);
        Permissions = new PermissionStore(writer, reads, entries, time);
        HandOvers = new HandOverStore(writer, reads, entries);
        Needs = new NeedStore(writer, reads, entries, pseudonyms);
        Cluster = new ClusterStore(writer, reads, entries);
        CoOwners = new CoOwnerStore(writer, reads, entries);
        Meetings = new MeetingQueries(reads, time);
        Profiles = new ProfileQueries(reads, time);
        MeetingDesk = new MeetingDesk(writer, reads, Decisions, projector);
        Visitors = new VisitorLists(writer, reads, Setup, Decisions, pseudonyms);
        People = new VisitorPeople(writer, reads, Setup);
        _rebuilder = new Rebuilder(writer, projector, Decisions);
    }

    public string DataFolder { get; }

    /// <summary>Stays with the data, also through copies.</summary>
    public string DatabaseId { get; }

    /// <summary>Another one at each opening: readers ask anew what is stored.</summary>
    public string Epoch { get; }

    public FactWriter Writer { get; }

    public SetupStore Setup { get; }

    public ReaderPlaces Places { get; }

    public SetupWishes Wishes { get; }

    public SetupChanges Changes { get; }

    public DecisionLog Decisions { get; }

    public CredentialStore Credentials { get; }

    public BoothCodeStore BoothCodes { get; }

    public QuarantineStore Quarantine { get; }

    public ReaderStatusStore ReaderStatus { get; }

    public LiveQueries Live { get; }

    public PastFigures PastFigures { get; }

    public LeadQueries Leads { get; }

    public LeadExports Exports { get; }

    public PermissionStore Permissions { get; }

    public HandOverStore HandOvers { get; }

    public NeedStore Needs { get; }

    public ClusterStore Cluster { get; }

    public CoOwnerStore CoOwners { get; }

    public CompletenessQueries Completeness { get; }

    public Publisher Published { get; }

    public VisitorLists Visitors { get; }

    public VisitorPeople People { get; }

    public MeetingQueries Meetings { get; }

    public ProfileQueries Profiles { get; }

    public MeetingDesk MeetingDesk { get; }

    /// <summary>The version of SQLite in use.</summary>
    public static string SqliteVersion => SqliteLibrary.Version;

    /// <summary>Opens the database of a data folder for writing; makes folder, key and database where there is none, and brings an older one up to date.</summary>
    /// <exception cref="SqliteTooOldException">The machine's SQLite is too old; nothing was made or touched.</exception>
    /// <exception cref="DatabaseTooNewException">Written by a newer FairKiosk; nothing in it was touched.</exception>
    /// <exception cref="DatabaseUnreadableException">The file or the key is damaged.</exception>
    /// <exception cref="DatabaseFullException">No room.</exception>
    /// <exception cref="DatabaseUnavailableException">Locked, or the folder may not be written.</exception>
    public static FairDatabase Open(string dataFolder, TimeProvider time)
    {
        SqliteLibrary.RequireFitting();
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(dataFolder);
            var path = Path.Combine(dataFolder, FileName);
            CreatePrivate(path);
            RefuseNewer(path, dataFolder);
            connection = new SqliteConnection(ConnectionString(dataFolder, SqliteOpenMode.ReadWriteCreate, pooling: false));
            connection.Open();
            Configure(connection);
            var isRebuildOwed = Migrations.Apply(connection);
            var writer = new WriteConnection(connection);
            var (databaseId, epoch, pseudonyms) = writer.Transact(() => Identify(writer, dataFolder, time));
            var database = new FairDatabase(dataFolder, writer, pseudonyms, time, databaseId, epoch);
            if (isRebuildOwed)
            {
                // What a newer version counts or reads otherwise holds for what was scanned before, too.
                database.Rebuild(verifyOnly: false);
            }

            return database;
        }
        catch (Exception e)
        {
            connection?.Dispose();
            throw e switch
            {
                SqliteException sqlite => SqliteErrors.Translate(sqlite),
                UnauthorizedAccessException => SqliteErrors.Unavailable($"The data folder {dataFolder} may not be written: {e.Message}", e),
                IOException => SqliteErrors.Unavailable($"The data folder {dataFolder} cannot be used: {e.Message}", e),
                _ => e,
            };
        }
    }

    /// <summary>Makes every projection anew from facts and decisions and compares. Verifying only, nothing is kept.</summary>
    public RebuildResult Rebuild(bool verifyOnly, IProgress<RebuildProgress>? progress = null, CancellationToken cancelled = default) =>
        _rebuilder.Run(verifyOnly, progress, cancelled);

    public void Dispose()
    {
        _reads.Dispose();
        _writer.Dispose();
    }

    /// <summary>Hears every statement that the writer runs from now on, with its values: for the benchmark that replays them. Null ends it.</summary>
    internal void TraceStatements(Action<string>? heard) => _writer.Trace(heard);

    /// <summary>Hears every statement that pages read with from now on, with its values: for what compares them and looks at their plans. Null ends it.</summary>
    internal void TraceReads(Action<string>? heard) => _reads.Heard = heard;

    /// <summary>A disk of so many pages, for tests of a full one.</summary>
    internal void LimitPages(long pages) => _writer.Pragma("max_page_count", pages);

    /// <summary>How long a write waits for another program.</summary>
    internal void WaitForLocks(TimeSpan patience) => _writer.Pragma("busy_timeout", (long)patience.TotalMilliseconds);

    /// <summary>The texts of the statements that the writer has prepared, for the same benchmark.</summary>
    internal IReadOnlyCollection<string> StatementTexts => _writer.StatementTexts;

    /// <summary>The writer's own connection, for the same benchmark.</summary>
    internal sqlite3 WriterHandle => _writer.Handle;

    private static string ConnectionString(string dataFolder, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(dataFolder, FileName),
        Mode = mode,
        Pooling = pooling,
    }.ToString();

    // Leads are for nobody else on this machine, whatever the folder's own rights say. SQLite gives its two other files the rights of this one.
    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }

    // Looked at read-only, so that a newer file is not even switched to another journal mode.
    private static void RefuseNewer(string path, string dataFolder)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return;
        }

        using var connection = new SqliteConnection(ConnectionString(dataFolder, SqliteOpenMode.ReadOnly, pooling: false));
        connection.Open();
        var version = Migrations.Version(connection);
        if (version > Migrations.Newest)
        {
            FormattableString said =
                $"{path} was written by a newer FairKiosk (data version {version}, this one knows {Migrations.Newest}). Nothing was changed. Start the newer FairKiosk, or restore a copy from before the update.";
            throw new DatabaseTooNewException(FormattableString.Invariant(said)) { Said = said };
        }
    }

    private static void Configure(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();

        // The page cache takes what a catch-up of 2,048 events a transaction touches, so that nothing spills before its commit; it grows only
        // with use. The log is folded back every 32 MB instead of every 4: pages that change often are then written once.
        command.CommandText =
            """
            PRAGMA busy_timeout = 5000;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA cache_size = -98304;
            PRAGMA wal_autocheckpoint = 8000;
            PRAGMA temp_store = MEMORY;
            """;
        command.ExecuteNonQuery();
    }

    private static (string DatabaseId, string Epoch, Pseudonyms Pseudonyms) Identify(WriteConnection writer, string dataFolder, TimeProvider time)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var query = writer.Get("SELECT database_id, key_check FROM identity");
        var known = query.Step() ? (Id: query.Text(0), Check: query.Text(1)) : default;
        query.Reset();
        var pseudonyms = Pseudonyms.Open(dataFolder, mayCreate: known.Id is null);
        var databaseId = known.Id ?? RandomId();
        if (known.Id is null)
        {
            writer.Get("INSERT INTO identity (one, database_id, key_check, created_at) VALUES (1, ?, ?, ?)")
                .Bind(databaseId).Bind(pseudonyms.Check).Bind(now).Run();
        }
        else if (known.Check != pseudonyms.Check)
        {
            throw SqliteErrors.Unreadable(
                $"{Path.Combine(dataFolder, Pseudonyms.FileName)} does not belong to this database. Nothing was changed; put the right file back from a copy of the data folder.");
        }

        var epoch = RandomId();
        writer.Get("INSERT INTO epoch (epoch, opened_at) VALUES (?, ?)").Bind(epoch).Bind(now).Run();
        return (databaseId, epoch, pseudonyms);
    }

    private static string RandomId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}
