using System.Runtime.InteropServices;
using Workspace.Core.Native;

namespace Workspace.LocalCloud.Sqlite;

/// <summary>The functions of SQLite that are called (sqlite.org/c3ref).</summary>
internal sealed unsafe class SqliteLibrary
{
    public const int Ok = 0;
    public const int Row = 100;
    public const int Done = 101;

    private static readonly Lazy<SqliteLibrary> Loaded = new(() => new SqliteLibrary());

    private SqliteLibrary()
    {
        var library = NativeLibraryLocator.Load(SqliteInstallation.Descriptor);
        nint Export(string name) => NativeLibrary.GetExport(library, name);

        Open = (delegate* unmanaged<byte*, nint*, int, byte*, int>)Export("sqlite3_open_v2");
        Close = (delegate* unmanaged<nint, int>)Export("sqlite3_close_v2");
        Prepare = (delegate* unmanaged<nint, byte*, int, nint*, byte**, int>)Export("sqlite3_prepare_v2");
        Step = (delegate* unmanaged<nint, int>)Export("sqlite3_step");
        Reset = (delegate* unmanaged<nint, int>)Export("sqlite3_reset");
        Finalize = (delegate* unmanaged<nint, int>)Export("sqlite3_finalize");
        BindBlob = (delegate* unmanaged<nint, int, byte*, int, nint, int>)Export("sqlite3_bind_blob");
        BindText = (delegate* unmanaged<nint, int, byte*, int, nint, int>)Export("sqlite3_bind_text");
        BindInt64 = (delegate* unmanaged<nint, int, long, int>)Export("sqlite3_bind_int64");
        ColumnInt64 = (delegate* unmanaged<nint, int, long>)Export("sqlite3_column_int64");
        ColumnBlob = (delegate* unmanaged<nint, int, byte*>)Export("sqlite3_column_blob");
        ColumnBytes = (delegate* unmanaged<nint, int, int>)Export("sqlite3_column_bytes");
        LastRowId = (delegate* unmanaged<nint, long>)Export("sqlite3_last_insert_rowid");
        GetAutocommit = (delegate* unmanaged<nint, int>)Export("sqlite3_get_autocommit");
        Changes = (delegate* unmanaged<nint, int>)Export("sqlite3_changes");
        ErrorMessage = (delegate* unmanaged<nint, byte*>)Export("sqlite3_errmsg");
        ExtendedErrorCode = (delegate* unmanaged<nint, int>)Export("sqlite3_extended_errcode");
        BusyTimeout = (delegate* unmanaged<nint, int, int>)Export("sqlite3_busy_timeout");
        Version = Version.Parse(Marshal.PtrToStringUTF8((nint)((delegate* unmanaged<byte*>)Export("sqlite3_libversion"))())!);
    }

    public static SqliteLibrary Instance => Loaded.Value;

    public Version Version { get; }

    public delegate* unmanaged<byte*, nint*, int, byte*, int> Open { get; }

    public delegate* unmanaged<nint, int> Close { get; }

    public delegate* unmanaged<nint, byte*, int, nint*, byte**, int> Prepare { get; }

    public delegate* unmanaged<nint, int> Step { get; }

    public delegate* unmanaged<nint, int> Reset { get; }

    public delegate* unmanaged<nint, int> Finalize { get; }

    public delegate* unmanaged<nint, int, byte*, int, nint, int> BindBlob { get; }

    public delegate* unmanaged<nint, int, byte*, int, nint, int> BindText { get; }

    public delegate* unmanaged<nint, int, long, int> BindInt64 { get; }

    public delegate* unmanaged<nint, int, long> ColumnInt64 { get; }

    public delegate* unmanaged<nint, int, byte*> ColumnBlob { get; }

    public delegate* unmanaged<nint, int, int> ColumnBytes { get; }

    public delegate* unmanaged<nint, long> LastRowId { get; }

    public delegate* unmanaged<nint, int> GetAutocommit { get; }

    public delegate* unmanaged<nint, int> Changes { get; }

    public delegate* unmanaged<nint, byte*> ErrorMessage { get; }

    public delegate* unmanaged<nint, int> ExtendedErrorCode { get; }

    public delegate* unmanaged<nint, int, int> BusyTimeout { get; }
}
