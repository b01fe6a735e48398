using System.Diagnostics.CodeAnalysis;
using Workspace.Core.Errors;
using Workspace.Core.Tables;
using Workspace.Frames.Errors;

namespace Workspace.Frames.Schema;

/// <summary>The columns of a plan in order, found by name. Names are exact; two never differ in case alone.</summary>
internal sealed class FrameSchema
{
    private readonly Dictionary<string, int> _positions;

    /// <summary>Creates a schema.</summary>
    /// <param name="columns">The columns in order.</param>
    /// <param name="verb">The verb that makes them, for the error.</param>
    /// <exception cref="DuplicateColumnException">Two names are the same, or differ only in case.</exception>
    public FrameSchema(IReadOnlyList<ColumnSchema> columns, string verb)
    {
        Columns = columns;
        _positions = new Dictionary<string, int>(columns.Count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Count; i++)
        {
            if (!_positions.TryAdd(columns[i].Name, i))
                throw new DuplicateColumnException(verb, columns[_positions[columns[i].Name]].Name, columns[i].Name);
        }
    }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<ColumnSchema> Columns { get; }

    /// <summary>The names in order.</summary>
    public IReadOnlyList<string> Names => field ??= [.. Columns.Select(column => column.Name)];

    /// <summary>Finds a column.</summary>
    /// <param name="name">Its exact name.</param>
    /// <param name="column">The column, when there is one.</param>
    public bool TryFind(string name, [NotNullWhen(true)] out ColumnSchema? column)
    {
        column = _positions.TryGetValue(name, out var position) && Columns[position].Name == name ? Columns[position] : null;
        return column is not null;
    }

    /// <summary>Whether a column of this exact name exists.</summary>
    /// <param name="name">The name.</param>
    public bool Contains(string name) => TryFind(name, out _);

    /// <summary>Finds a column that must exist.</summary>
    /// <param name="name">Its exact name.</param>
    /// <param name="verb">Who asks, for the error.</param>
    /// <exception cref="UnknownNameException">There is none.</exception>
    public ColumnSchema Require(string name, string verb)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryFind(name, out var column) ? column : throw new UnknownNameException("Column", name, $"the frame that {verb} reads", [.. Names]);
    }
}
