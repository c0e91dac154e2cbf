using System.Globalization;
using System.Text;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Keeps a second gateway out of a data folder. The kernel drops the lock with its holder, so a kill leaves nothing behind.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="GatewayStartException">Another gateway works in this folder.</exception>
    public static FolderLock Take(string dataFolder)
    {
        string path = Path.Combine(dataFolder, "gateway.lock");
        try
        {
            // FileShare.None is flock(LOCK_EX | LOCK_NB) on Linux.
            FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new FolderLock(file);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new GatewayStartException(
                Say.With($"A gateway is already running on {dataFolder}. Stop it first, or choose another data folder with --data."), e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new GatewayStartException(Say.With($"The data folder {dataFolder} cannot be written by this user. Give it to this user, or choose another with --data."), e);
        }
    }

    public void Dispose() => _file.Dispose();
}
