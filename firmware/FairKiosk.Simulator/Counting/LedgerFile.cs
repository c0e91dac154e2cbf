using System.Text.Json;

namespace FairKiosk.Simulator.Counting;

/// <summary>The ledger's file: whoever reads it sees a whole report, never half of one.</summary>
internal sealed class LedgerFile(string path)
{
    public string Path { get; } = path;

    public void Write(LedgerReport report)
    {
        string next = Path + ".new";
        using (FileStream file = new(next, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, report, LedgerJson.Default.LedgerReport);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, Path, overwrite: true);
    }
}
