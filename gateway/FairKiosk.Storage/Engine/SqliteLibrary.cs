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

    // STRICT tables, in every migration: https://sqlite.org/stricttables.html. The bundled library is older.
    private const int OldestNumber = 3_037_000;
    private const string OldestVersion = "3.37";

    /// <exception cref="SqliteTooOldException">The library in use cannot read our tables.</exception>
    public static void RequireFitting()
    {
        var version = Version;
        if (WhatIsWrong(raw.sqlite3_libversion_number(), version) is { } problem)
        {
            throw new SqliteTooOldException(FormattableString.Invariant(problem)) { Said = problem };
        }
    }

    /// <summary>Null: that version will do.</summary>
    public static FormattableString? WhatIsWrong(int number, string version) => number >= OldestNumber
        ? null
        : (FormattableString)$"SQLite {version} was found; FairKiosk needs {OldestVersion} or newer. Nothing was changed. Install the Debian package: sudo apt-get install libsqlite3-0";

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
