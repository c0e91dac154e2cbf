using System.Globalization;
using FairKiosk.Gateway.Lists;
using FairKiosk.Storage;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Gateway.Tests.Lists;

/// <summary>A list holds wholly or not at all.</summary>
public sealed class ListImportTests : IDisposable
{
    private readonly DataFolder _folder = new();
    private readonly FairDatabase _database;

    public ListImportTests() => _database = FairDatabase.Open(_folder.File("data"), TimeProvider.System);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Cancelled_in_the_middle_nothing_of_it_holds_and_nothing_is_left()
    {
        using var cancel = new CancellationTokenSource();
        var kept = 0L;
        Assert.Throws<OperationCanceledException>(() => Import(Draft(5000), progress =>
        {
            if (progress is { IsKeeping: true, Rows: > 2500 })
            {
                kept = Rows();
                cancel.Cancel();
            }
        }, cancel.Token));
        Assert.True(kept > 0);
        Assert.Equal(0, Rows());
        Assert.Empty(_database.Visitors.List());
        Assert.Equal(5000, Import(Draft(5000)).Taken);
    }

    [Fact]
    public void Rows_that_a_killed_import_left_go_with_the_next_one()
    {
        // As a kill leaves it: the program ends, the kernel drops its lock, the rows stay.
        Assert.Throws<InvalidOperationException>(() => Import(Draft(3000), progress => _ = progress.IsKeeping && progress.Rows > 2000 ? throw new InvalidOperationException("killed") : 0));
        Assert.True(Rows() > 0);
        Assert.Empty(_database.Visitors.List());
        Import(Draft(10));
        Assert.Equal(10, Rows());
    }

    [Fact]
    public void Progress_goes_up_to_the_end_and_tells_rows()
    {
        var heard = new List<ListProgress>();
        Import(Draft(5000), heard.Add);
        Assert.Equal(heard.Select(progress => progress.Share), heard.Select(progress => progress.Share).Order());
        Assert.Equal((true, 1.0, 5000L), (heard[^1].IsKeeping, heard[^1].Share, heard[^1].Rows));
        Assert.Contains(heard, progress => progress is { IsKeeping: false, Share: > 0 and < 0.5 });
    }

    [Fact]
    public void A_file_that_changes_between_check_and_import_is_taken_as_it_is_then()
    {
        var draft = Draft(10);
        Assert.Equal(10, new ListImport(_database).Check(draft, draft.Columns, _ => { }, default).Taken);
        Write(5);
        Assert.Equal(5, Import(draft).Taken);
    }

    private ListFigures Import(ListDraft draft, Action<ListProgress>? progress = null, CancellationToken cancelled = default) =>
        new ListImport(_database).Import(draft, draft.Columns, "test", progress ?? (_ => { }), cancelled);

    private ListDraft Draft(int rows)
    {
        Write(rows);
        return ListDraft.Open(_folder.File("list.csv"), "list.csv", chosen: null, new ListLimits(), _database);
    }

    private void Write(int rows) => File.WriteAllLines(
        _folder.File("list.csv"),
        Enumerable.Range(1, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"T-{i},Visitor {i},a firm with a long name")).Prepend("Barcode,Name,Firma"));

    private long Rows()
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("data", FairDatabase.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM visitor_row";
        return (long)command.ExecuteScalar()!;
    }
}
