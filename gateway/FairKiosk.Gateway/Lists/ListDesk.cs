using System.Security.Cryptography;
using System.Threading.Channels;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Lists;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Lists;

/// <summary>
/// The organiser's list between upload and import: one at a time, worked on in the background, so that a page may be left and opened again. Its file lies in
/// the data folder until it is imported, dropped, or the gateway starts anew. Thread-safe.
/// </summary>
internal sealed partial class ListDesk(FairDatabase database, LiveSignal signal, ListLimits limits, ILogger<ListDesk> logger) : BackgroundService
{
    private const string UploadFolder = "visitors";

    private readonly Channel<Job> _jobs = Channel.CreateBounded<Job>(1);
    private readonly ListImport _import = new(database);
    private readonly Lock _gate = new();

    // A demo's clock runs faster than work does.
    private readonly TimeProvider _time = TimeProvider.System;
    private ListDeskState _state = ListDeskState.Nothing;
    private CancellationTokenSource? _running;

    public ListDeskState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    public ListLimits Limits => limits;

    private string Upload => Path.Combine(PrivateFile.Folder(database.DataFolder, UploadFolder), "upload");

    /// <summary>Takes a file and looks at it. What was open before is dropped.</summary>
    /// <exception cref="ListFaultException">It is no list, or work on another one is going on.</exception>
    public async Task OpenAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        Drop();
        var aside = Upload + "." + NewId();
        try
        {
            await using (var file = new FileStream(aside, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }))
            {
                await content.CopyToAsync(file, cancellationToken);
            }

            lock (_gate)
            {
                Demand();
                File.Move(aside, Upload, overwrite: true);
                Show(name, "");
            }
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Reads the open list otherwise.</summary>
    /// <exception cref="ListFaultException">It cannot be read so.</exception>
    public void Reread(string id, string charset)
    {
        lock (_gate)
        {
            if (Demand(id).Draft is { } draft)
            {
                Show(draft.Name, charset);
            }
        }
    }

    /// <summary>Begins to look at every row, or to import them. False: that list is not open any more.</summary>
    /// <exception cref="ListFaultException">Work is going on already.</exception>
    public bool Begin(string id, IReadOnlyDictionary<VisitorField, int> columns, string? importFor)
    {
        lock (_gate)
        {
            if (Demand(id).Draft is not { } draft || _state.IsDone)
            {
                return false;
            }

            _running = new CancellationTokenSource();
            _state = _state with { Columns = columns, Progress = default(ListProgress), StartedAt = _time.GetUtcNow(), Figures = null, Error = null };
            return _jobs.Writer.TryWrite(new Job(draft, columns, importFor, _running.Token));
        }
    }

    /// <summary>Ends the work that is going on; without any, drops the open list.</summary>
    public void Cancel(string id)
    {
        lock (_gate)
        {
            if (_state.Id != id)
            {
                return;
            }

            if (_state.IsRunning)
            {
                _running?.Cancel();
                return;
            }
        }

        Drop();
    }

    /// <summary>Takes a list back that holds.</summary>
    /// <exception cref="ListFaultException">A list is being imported.</exception>
    public bool Withdraw(string listId, string who)
    {
        var isWithdrawn = _import.Withdraw(listId, who);
        signal.Raise();
        return isWithdrawn;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ClearUpload();
        await Task.Yield();
        try
        {
            _import.ClearLeftovers();
        }
        catch (Exception e) when (e is DatabaseUnavailableException or DatabaseFullException or DatabaseUnreadableException)
        {
            Log.NotCleared(logger, e.Message);
        }

        await foreach (var job in _jobs.Reader.ReadAllAsync(stoppingToken))
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(job.Cancelled, stoppingToken);
            Work(job, both.Token);
        }
    }

    // Before the first page is served: what lies there is of an earlier start.
    private void ClearUpload()
    {
        try
        {
            Directory.Delete(PrivateFile.Folder(database.DataFolder, UploadFolder), recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotCleared(logger, e.Message);
        }
    }

    private void Work(Job job, CancellationToken cancelled)
    {
        ListFigures? figures = null;
        Exception? error = null;
        try
        {
            figures = job.ImportFor is { } who
                ? _import.Import(job.Draft, job.Columns, who, Note, cancelled)
                : _import.Check(job.Draft, job.Columns, Note, cancelled);
        }
        catch (OperationCanceledException)
        {
            // The list stays open as it was before.
        }
#pragma warning disable CA1031 // Whatever a file provokes must not stop the gateway: it is said on the page.
        catch (Exception e)
#pragma warning restore CA1031
        {
            error = e;
        }

        lock (_gate)
        {
            _running?.Dispose();
            _running = null;
            _state = _state with { Progress = null, Figures = figures, Error = error };
        }

        if (figures?.ListId is not null)
        {
            Log.Imported(logger, figures.Taken, figures.Refused.Count);
            File.Delete(Upload);
            signal.Raise();
        }
        else if (error is not null)
        {
            Log.NotImported(logger, error.Message);
        }
    }

    private void Note(ListProgress progress)
    {
        lock (_gate)
        {
            _state = _state with { Progress = progress };
        }
    }

    private void Show(string name, string charset)
    {
        try
        {
            var draft = ListDraft.Open(Upload, name, charset.Length > 0 ? ListCharset.Named(charset) : null, limits, database);
            _state = ListDeskState.Nothing with { Id = NewId(), Draft = draft, Columns = draft.Columns, Charset = charset };
        }
        catch (ListFaultException) when (_state.Draft is null)
        {
            File.Delete(Upload);
            throw;
        }
    }

    private void Drop()
    {
        lock (_gate)
        {
            Demand();
            _state = ListDeskState.Nothing;
            File.Delete(Upload);
        }
    }

    private void Demand()
    {
        if (_state.IsRunning)
        {
            throw new ListFaultException(ListFault.Busy);
        }
    }

    private ListDeskState Demand(string id)
    {
        Demand();
        return _state.Id == id ? _state : ListDeskState.Nothing;
    }

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <param name="ImportFor">Who imports it; null: it is only checked.</param>
    private sealed record Job(ListDraft Draft, IReadOnlyDictionary<VisitorField, int> Columns, string? ImportFor, CancellationToken Cancelled);

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Information, "A visitor list was imported: {Taken} rows taken, {Refused} not")]
        public static partial void Imported(ILogger logger, int taken, int refused);

        [LoggerMessage(1402, LogLevel.Warning, "A visitor list was not imported: {Reason}")]
        public static partial void NotImported(ILogger logger, string reason);

        [LoggerMessage(1403, LogLevel.Warning, "What is left over of visitor lists could not be cleared away: {Reason}")]
        public static partial void NotCleared(ILogger logger, string reason);
    }
}
