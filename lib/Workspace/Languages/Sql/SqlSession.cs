using Workspace.Core.Tables;
using Workspace.Frames;
using Workspace.Frames.Errors;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Languages;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Languages.Sql;

/// <summary>Runs SQL cells on one connection, statement by statement.</summary>
internal sealed class SqlSession : ILanguageSession
{
    private readonly ILanguageHost _host;
    private readonly FrameConnection _connection;
    private readonly FrameDatabase _database;
    private readonly SqlTables _tables;
    private readonly Dictionary<string, Frame> _named = new(StringComparer.OrdinalIgnoreCase);

    public SqlSession(ILanguageHost host, FrameDatabase database)
    {
        _host = host;
        _database = database;
        _connection = new FrameConnection(database);
        _tables = new SqlTables(database);
        LanguageService = new SqlLanguageService(this);
    }

    public ILanguageService LanguageService { get; }

    public IReadOnlyList<SessionVariable> Variables
    {
        get { lock (_named) return [.. _named.Select(entry => new SessionVariable(entry.Key, typeof(Frame), entry.Value))]; }
    }

    public async Task<CellResult> ExecuteAsync(LanguageCell cell, ICellOutput output, CancellationToken cancellationToken)
    {
        Frame? shown = null;
        foreach (var statement in SqlStatement.Split(cell.Code))
            shown = await ExecuteAsync(statement, cell, cancellationToken).ConfigureAwait(false) ?? shown;
        if (cell.Arguments[SqlLanguage.NameOption] is { } name) Bind(name, shown);
        return shown is null ? new CellResult { Status = CellStatus.Succeeded } : new CellResult { Status = CellStatus.Succeeded, HasValue = true, Value = shown };
    }

    public Task<SessionVariable?> FindVariableAsync(string name, CancellationToken cancellationToken)
    {
        lock (_named)
            if (_named.TryGetValue(name, out var frame)) return Task.FromResult<SessionVariable?>(new SessionVariable(name, typeof(Frame), frame));
        return Task.FromResult(_connection.ListTables().ContainsKey(name) ? new SessionVariable(name, typeof(Frame), _database.Table(name)) : null);
    }

    public Task SetVariableAsync(string name, object? value, Type? type, CancellationToken cancellationToken)
    {
        if (value is not ITable table) throw new LanguageException($"\"{name}\" cannot be a table: it is {value?.GetType().Name ?? "null"}. SQL takes frames and other tables; make one with Frame.FromRows or Frame.FromColumns.");
        lock (_named) _named[name] = _database.FromTable(table);
        return Task.CompletedTask;
    }

    /// <summary>What can stand behind FROM, with columns.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ListTables()
    {
        var tables = new Dictionary<string, IReadOnlyList<string>>(_connection.ListTables(), StringComparer.OrdinalIgnoreCase);
        foreach (var variable in SqlTables.Candidates(AllVariables()))
        {
            if (variable.Value is ITable table) tables.TryAdd(variable.Name, [.. table.Schema.Select(column => column.Name)]);
            else tables.TryAdd(variable.Name, []);
        }
        return tables;
    }

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }

    // Own results hide C# variables of the same name, as those that are newer.
    private IEnumerable<SessionVariable> AllVariables() => Variables.Concat(_host.HomeVariables).DistinctBy(variable => variable.Name, StringComparer.OrdinalIgnoreCase);

    private async Task<Frame?> ExecuteAsync(SqlStatement statement, LanguageCell cell, CancellationToken cancellationToken)
    {
        var tables = _tables.MentionedIn(statement.Text, AllVariables(), [.. _connection.ListTables().Keys]);
        try
        {
            return await _connection.ExecuteAsync(statement.Text, tables, cancellationToken).ConfigureAwait(false);
        }
        catch (FrameException e)
        {
            throw SqlErrors.Describe(e, statement, cell.Code, cell.Name);
        }
    }

    private void Bind(string name, Frame? frame)
    {
        if (frame is null) throw new LanguageException($"#!sql --name {name}: no statement of the cell gives rows, so there is nothing to name. End it with a SELECT.");
        _host.SetHomeVariable(name, frame, typeof(Frame));
        lock (_named) _named[name] = frame;
    }
}
