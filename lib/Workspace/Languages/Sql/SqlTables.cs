using System.Collections;
using System.Text.RegularExpressions;
using Workspace.Core.Tables;
using Workspace.Frames;
using Workspace.Notebooks.Engine;

namespace Workspace.Languages.Sql;

/// <summary>The C# variables that SQL sees as tables: frames, other tables, and sequences of objects with properties.</summary>
internal sealed partial class SqlTables(FrameDatabase database)
{
    /// <summary>The variables that could be tables, by name.</summary>
    public static IReadOnlyList<SessionVariable> Candidates(IEnumerable<SessionVariable> variables) =>
        [.. variables.Where(variable => variable.Value is ITable || RowTypeOf(variable.Value) is not null)];

    /// <summary>The tables that a statement may mean, turned into frames; a table of the database of the same name comes first.</summary>
    public IReadOnlyList<(string Name, Frame Frame)> MentionedIn(string statement, IEnumerable<SessionVariable> variables, IReadOnlyCollection<string> existing)
    {
        var words = Word().Matches(statement).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Candidates(variables.Where(variable => words.Contains(variable.Name) && !existing.Contains(variable.Name, StringComparer.OrdinalIgnoreCase)))
            .Select(variable => (variable.Name, ToFrame(variable.Value!)))];
    }

    private Frame ToFrame(object value) => value is ITable table
        ? database.FromTable(table)
        : (Frame)typeof(FrameDatabase).GetMethod(nameof(FrameDatabase.FromRows))!.MakeGenericMethod(RowTypeOf(value)!)
            .Invoke(database, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [value], null)!;

    private static Type? RowTypeOf(object? value)
    {
        if (value is not IEnumerable or string) return null;
        var type = value.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        var isRow = type is not null && !type.IsPrimitive && !type.IsInterface && type != typeof(object) && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true;
        return isRow && type!.GetProperties().Length > 0 ? type : null;
    }

    [GeneratedRegex(@"[\p{L}_]\w*")]
    private static partial Regex Word();
}
