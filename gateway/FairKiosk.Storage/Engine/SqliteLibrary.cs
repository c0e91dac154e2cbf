using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace FairKiosk.Storage.Engine;

/// <summary>Loads SQLite once: the system's library where there is one, because the distribution patches it; else the bundled one.</summary>
internal static class SqliteLibrary
{
    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>The version of the library in use, for the log.</summary>
    public static string Version => Loaded.Value;

    private static string Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        Batteries_V2.Init();
        return raw.sqlite3_libversion().utf8_to_string();
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        string.Equals(name, "e_sqlite3", StringComparison.Ordinal)
            && (NativeLibrary.TryLoad("libsqlite3.so.0", out var handle) || NativeLibrary.TryLoad("libsqlite3.dylib", out handle))
            ? handle
            : 0;
}
