using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>Files that stay as they are while the program runs. Watched, they would take one of the few watchers that a machine has
/// (fs.inotify.max_user_instances), and where none is left no page would come.</summary>
internal sealed class FixedFiles(IFileProvider files) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
