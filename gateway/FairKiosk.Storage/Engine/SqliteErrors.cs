using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FairKiosk.Storage.Engine;

/// <summary>Turns SQLite's result codes into the three things a caller can do: make room, wait, or ask for help.</summary>
internal static class SqliteErrors
{
    public static Exception Translate(int code, string detail, Exception? inner = null) => (code & 0xff) switch
    {
        raw.SQLITE_FULL or raw.SQLITE_IOERR => Full(
            $"The disk that holds the data folder is full or does not take writes ({detail}). Nothing of this step was stored; make room and it goes on by itself.", inner),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Unreadable(
            $"The database file cannot be read ({detail}). Nothing was changed; restore the data folder from a copy: the readers send again what it lacks.", inner),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Unavailable(
            $"Another program holds the database ({detail}). Nothing of this step was stored; try again when it has finished.", inner),
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => Unavailable(
            $"The database file cannot be written ({detail}). Check the rights of the data folder and its disk.", inner),
        _ => new InvalidOperationException($"SQLite answered {code}: {detail}", inner),
    };

    public static Exception Translate(SqliteException e) => Translate(e.SqliteErrorCode, e.Message, e);

    public static DatabaseUnavailableException Unavailable(FormattableString said, Exception? inner) => new(FormattableString.Invariant(said), inner) { Said = said };

    public static DatabaseUnreadableException Unreadable(FormattableString said, Exception? inner = null) => new(FormattableString.Invariant(said), inner) { Said = said };

    public static void Check(int code, sqlite3 db)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw Translate(code, raw.sqlite3_errmsg(db).utf8_to_string());
        }
    }

    private static DatabaseFullException Full(FormattableString said, Exception? inner) => new(FormattableString.Invariant(said), inner) { Said = said };
}
