using System.Runtime.InteropServices;
using System.Text;

namespace Workspace.LocalCloud.Sqlite;

/// <summary>One prepared statement. Parameters count from 1, columns from 0, as SQLite has it.</summary>
internal sealed unsafe class SqliteStatement : SafeHandle
{
    // Tells SQLite to copy what is bound.
    private const nint Transient = -1;

    private readonly SqliteConnection _connection;

    public SqliteStatement(SqliteConnection connection, nint statement)
        : base(0, ownsHandle: true)
    {
        _connection = connection;
        SetHandle(statement);
    }

    public override bool IsInvalid => handle == 0;

    private static SqliteLibrary Library => SqliteLibrary.Instance;

    public SqliteStatement Bind(int parameter, long value) => Check(Library.BindInt64(handle, parameter, value));

    public SqliteStatement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        // A null pointer would bind NULL instead of no bytes.
        byte none = 0;
        fixed (byte* start = value) return Check(Library.BindBlob(handle, parameter, start is null ? &none : start, value.Length, Transient));
    }

    public SqliteStatement Bind(int parameter, string value)
    {
        var text = Encoding.UTF8.GetBytes(value);
        byte none = 0;
        fixed (byte* start = text) return Check(Library.BindText(handle, parameter, start is null ? &none : start, text.Length, Transient));
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool Step() => Library.Step(handle) switch
    {
        SqliteLibrary.Row => true,
        SqliteLibrary.Done => false,
        _ => throw _connection.Failure("Running a statement"),
    };

    /// <summary>Runs a statement without results.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    /// <summary>Goes back before the first row, and lets go of what it reads.</summary>
    public void Reset() => Library.Reset(handle);

    public long Int64(int column) => Library.ColumnInt64(handle, column);

    /// <summary>The bytes in place; valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column)
    {
        var start = Library.ColumnBlob(handle, column);
        return new ReadOnlySpan<byte>(start, Library.ColumnBytes(handle, column));
    }

    public string Text(int column) => Encoding.UTF8.GetString(Blob(column));

    protected override bool ReleaseHandle()
    {
        // It repeats the error of the last step, which was reported there.
        _ = Library.Finalize(handle);
        return true;
    }

    private SqliteStatement Check(int status) => status == SqliteLibrary.Ok ? this : throw _connection.Failure("Binding a value");
}
