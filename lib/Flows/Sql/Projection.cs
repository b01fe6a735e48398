using Workspace.Frames;

namespace Workspace.Flows.Sql;

/// <summary>The columns of a frame with some replaced, added or removed, compiled to one SELECT over the frame's plan.</summary>
internal sealed class Projection(Frame frame)
{
    private readonly List<(string Name, string Sql)> _columns = [.. frame.Schema.Select(c => (c.Name, SqlWriter.Name(c.Name)))];

    /// <summary>Sets a column: in its place where it exists, else as the last one.</summary>
    public Projection Set(string name, string sql)
    {
        var index = IndexOf(name);
        if (index < 0) _columns.Add((name, sql));
        else _columns[index] = (_columns[index].Name, sql);
        return this;
    }

    /// <summary>Puts new columns directly behind one.</summary>
    public Projection InsertAfter(string column, IEnumerable<(string Name, string Sql)> added)
    {
        _columns.InsertRange(IndexOf(column) + 1, added);
        return this;
    }

    public Projection Remove(string name)
    {
        _columns.RemoveAt(IndexOf(name));
        return this;
    }

    /// <summary>Completes the plan.</summary>
    /// <param name="clauses">What follows FROM self.</param>
    public Frame ToFrame(string clauses = "") =>
        frame.Sql($"SELECT {string.Join(", ", _columns.Select(c => $"{c.Sql} AS {SqlWriter.Name(c.Name)}"))} FROM self {clauses}".TrimEnd());

    private int IndexOf(string name) => _columns.FindIndex(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
