using System.Runtime.InteropServices;
using System.Text;

namespace Workspace.LocalCloud.Sqlite;

/// <summary>One connection to a database file, for one thread at a time. It keeps the statements it prepared.</summary>
internal sealed unsafe class SqliteConnection : SafeHandle
{
    private const int ReadWrite = 0x2;
    private const int Create = 0x4;
    private const int NoMutex = 0x8000;
    private const int PatienceMilliseconds = 30_000;

    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    /// <summary>Opens a database, and creates it where it is missing.</summary>
    /// <param name="path">The file; empty for a private temporary one that is gone when it is closed.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public SqliteConnection(string path)
        : base(0, ownsHandle: true)
    {
        nint opened = 0;
        int status;
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0')) status = Library.Open(name, &opened, ReadWrite | Create | NoMutex, null);
        // SQLite gives a handle even then, which knows the reason.
        SetHandle(opened);
        if (status != SqliteLibrary.Ok) throw Failure($"Opening the database \"{path}\"");
        Library.BusyTimeout(handle, PatienceMilliseconds);
    }

    public override bool IsInvalid => handle == 0;

    public long LastRowId => Library.LastRowId(handle);

    public bool IsInTransaction => Library.GetAutocommit(handle) == 0;

    /// <summary>Rows that the last statement changed.</summary>
    public int Changes => Library.Changes(handle);

    private static SqliteLibrary Library => SqliteLibrary.Instance;

    /// <summary>A statement, prepared once and ready to be bound again.</summary>
    /// <param name="sql">One statement. Values are bound, never part of the text.</param>
    public SqliteStatement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement)) _statements[sql] = statement = new SqliteStatement(this, Compile(sql));
        statement.Reset();
        return statement;
    }

    /// <summary>Runs statements without values or results.</summary>
    public void Execute(params ReadOnlySpan<string> statements)
    {
        foreach (var sql in statements)
        {
            using var statement = new SqliteStatement(this, Compile(sql));
            while (statement.Step())
            {
                // A pragma answers with its new value, which nobody asked for.
            }
        }
    }

    /// <summary>Forgets the kept statements: a table they read is about to change.</summary>
    public void ForgetStatements()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _statements.Clear();
    }

    internal SqliteException Failure(string action) =>
        new(Library.ExtendedErrorCode(handle), Marshal.PtrToStringUTF8((nint)Library.ErrorMessage(handle)) ?? "", action);

    protected override void Dispose(bool disposing)
    {
        if (disposing) ForgetStatements();
        base.Dispose(disposing);
    }

    protected override bool ReleaseHandle() => Library.Close(handle) == SqliteLibrary.Ok;

    private nint Compile(string sql)
    {
        var text = Encoding.UTF8.GetBytes(sql);
        nint statement = 0;
        int status;
        fixed (byte* start = text) status = Library.Prepare(handle, start, text.Length, &statement, null);
        return status == SqliteLibrary.Ok ? statement : throw Failure($"Preparing \"{sql}\"");
    }
}
