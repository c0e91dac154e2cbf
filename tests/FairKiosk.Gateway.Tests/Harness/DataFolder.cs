namespace FairKiosk.Gateway.Tests;

/// <summary>A data folder of its own for one test; gone afterwards.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fairkiosk-gateway-").FullName;

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Puts copies of all that lies here into another folder, for the same eyes only.</summary>
    public void CopyTo(string folder)
    {
        foreach (var entry in new DirectoryInfo(Path).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(folder, System.IO.Path.GetRelativePath(Path, entry.FullName));
            if (entry is FileInfo file)
            {
                file.CopyTo(copy);
            }
            else
            {
                Directory.CreateDirectory(copy, entry.UnixFileMode);
            }
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
