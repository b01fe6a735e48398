using System.Reflection;
using System.Runtime.CompilerServices;
using Workspace.Frames.Errors;
using Workspace.Frames.Schema;

namespace Workspace.Frames.Rows;

/// <summary>Which column goes to which parameter or property of a type.</summary>
/// <param name="Constructor">The constructor to call; null for a struct that has none.</param>
/// <param name="Parameters">Its parameters, each with the number of its column, or -1 for its default.</param>
/// <param name="Properties">The properties set afterwards, each with the number of its column.</param>
/// <param name="Columns">The columns that are read.</param>
internal sealed record RowMapping(
    ConstructorInfo? Constructor,
    IReadOnlyList<(ParameterInfo Parameter, int Column)> Parameters,
    IReadOnlyList<(PropertyInfo Property, int Column)> Properties,
    IReadOnlyList<string> Columns)
{
    /// <summary>Maps a type to columns.</summary>
    /// <param name="type">The type of a row.</param>
    /// <param name="schema">The columns.</param>
    /// <exception cref="FrameException">Something that must be given has no column.</exception>
    public static RowMapping Create(Type type, FrameSchema schema)
    {
        var names = new Dictionary<string, string>();
        foreach (var name in schema.Names) names.TryAdd(Normalise(name), name);
        List<string> columns = [];
        int NumberOf(string? member)
        {
            if (!names.TryGetValue(Normalise(member ?? ""), out var column)) return -1;
            if (!columns.Contains(column)) columns.Add(column);
            return columns.IndexOf(column);
        }
        var constructor = Choose(type, names);
        var parameters = constructor?.GetParameters() ?? [];
        RequireAll(type, parameters.Where(parameter => !parameter.HasDefaultValue && !names.ContainsKey(Normalise(parameter.Name!))).Select(parameter => parameter.Name!), schema);
        var given = parameters.Select(parameter => Normalise(parameter.Name!)).ToHashSet();
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !given.Contains(Normalise(property.Name))).ToList();
        RequireAll(type, properties.Where(property => property.IsDefined(typeof(RequiredMemberAttribute)) && !names.ContainsKey(Normalise(property.Name))).Select(property => property.Name), schema);
        return new RowMapping(
            constructor,
            [.. parameters.Select(parameter => (parameter, NumberOf(parameter.Name)))],
            [.. properties.Select(property => (property, NumberOf(property.Name))).Where(pair => pair.Item2 >= 0)],
            columns);
    }

    // The one that takes most, of those whose parameters all have columns; else the longest, for its error.
    private static ConstructorInfo? Choose(Type type, Dictionary<string, string> names)
    {
        var constructors = type.GetConstructors()
            // A record's own copying is no way to make a row.
            .Where(constructor => constructor.GetParameters() is not [{ } only] || only.ParameterType != type)
            .OrderByDescending(constructor => constructor.GetParameters().Length)
            .ToList();
        return constructors.FirstOrDefault(constructor => constructor.GetParameters().All(parameter => parameter.HasDefaultValue || names.ContainsKey(Normalise(parameter.Name!))))
            ?? constructors.FirstOrDefault();
    }

    private static void RequireAll(Type type, IEnumerable<string> unmatched, FrameSchema schema)
    {
        var missing = unmatched.ToList();
        if (missing.Count > 0)
        {
            throw new FrameException($"{type.Name} needs {string.Join(", ", missing)}, for which the frame has no column. It has {string.Join(", ", schema.Names.Take(30))}. " +
                "Rename columns, or give the parameters default values.");
        }
    }

    private static string Normalise(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
