namespace FairKiosk.Gateway.Lists;

/// <summary>One list at a time, over all programs on a data folder: who clears leftovers away must not meet rows that are only just being kept. The kernel
/// drops the lock with its holder.</summary>
internal sealed class ImportLock : IDisposable
{
    private const string FileName = "visitors.lock";

    private readonly FileStream _file;

    private ImportLock(FileStream file) => _file = file;

    /// <summary>Null: a list is being imported or taken back.</summary>
    public static ImportLock? TryTake(string dataFolder)
    {
        try
        {
            return new ImportLock(new FileStream(Path.Combine(dataFolder, FileName), new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }));
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
