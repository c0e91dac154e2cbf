using System.Diagnostics;
using System.Text;

namespace FairKiosk.Benchmarks.Pages;

/// <summary>The sqlite3 shell of the system: what SQLite alone makes of the statements that a page reads with.</summary>
internal static class SqliteShell
{
    private const string Program = "sqlite3";
    private const int Runs = 3;

    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static void MustBeThere()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, Program))))
        {
            throw new InvalidOperationException("The pages are compared with the sqlite3 shell, which is not installed: apt-get install sqlite3.");
        }
    }

    /// <summary>Milliseconds of the statements, in order, once: the difference between many repetitions and one, so that the start of the shell is in neither.
    /// Its settings are SQLite's own, as those of the connections that pages read with.</summary>
    public static async Task<double> MillisAsync(string database, IReadOnlyList<string> statements, int repetitions)
    {
        var took = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var once = await RunAsync(database, statements, 1);
            var often = await RunAsync(database, statements, repetitions + 1);
            took.Add((often - once).TotalMilliseconds / repetitions);
        }

        return Statistics.Median(took);
    }

    private static async Task<TimeSpan> RunAsync(string database, IReadOnlyList<string> statements, int repetitions)
    {
        var script = new StringBuilder();
        foreach (var statement in statements)
        {
            script.Append(statement.TrimEnd(';')).Append(";\n");
        }

        var once = script.ToString();
        var began = Stopwatch.GetTimestamp();
        using var shell = Process.Start(new ProcessStartInfo(Program, ["-batch", "-bail", "-readonly", database])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("sqlite3 did not start.");
        var errors = shell.StandardError.ReadToEndAsync();
        await shell.StandardInput.WriteAsync(".output /dev/null\n");
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            await shell.StandardInput.WriteAsync(once);
        }

        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        var took = Stopwatch.GetElapsedTime(began);
        return shell.ExitCode == 0 ? took : throw new InvalidOperationException($"sqlite3 ended with {shell.ExitCode}: {await errors}");
    }
}
