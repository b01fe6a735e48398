namespace Workspace.Notebooks.Runner.Parameters;

/// <summary>The type of a parameter.</summary>
/// <param name="Kind">What text is read as.</param>
/// <param name="Name">The type as C# writes it.</param>
internal sealed record ParameterType(ParameterKind Kind, string Name)
{
    public static ParameterType Unknown { get; } = new(ParameterKind.Unknown, "var");

    /// <summary>Whether null may be given.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The type of an array's or list's elements.</summary>
    public ParameterType? Element { get; init; }

    /// <summary>The members of an enum that the notebook declares beside the parameter; empty when it is declared elsewhere.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Finds the kind of a type by its name; enums of the notebook are given by name with their members.</summary>
    public static ParameterType Of(string name, IReadOnlyDictionary<string, IReadOnlyList<string>> enums)
    {
        if (name.EndsWith('?')) return Of(name[..^1], enums) with { Name = name, IsNullable = true };
        if (ElementName(name) is { } element) return new ParameterType(ParameterKind.Array, name) { Element = Of(element, enums) };
        if (enums.TryGetValue(name, out var members)) return new ParameterType(ParameterKind.Enum, name) { Members = members };
        return new ParameterType(KindOf(name.StartsWith("System.", StringComparison.Ordinal) ? name["System.".Length..] : name), name);
    }

    private static string? ElementName(string name)
    {
        if (name.EndsWith("[]", StringComparison.Ordinal)) return name[..^2];
        string[] lists = ["List<", "IReadOnlyList<", "IList<", "IEnumerable<"];
        return lists.FirstOrDefault(list => name.StartsWith(list, StringComparison.Ordinal)) is { } prefix ? name[prefix.Length..^1] : null;
    }

    private static ParameterKind KindOf(string name) => name switch
    {
        "bool" or "Boolean" => ParameterKind.Boolean,
        "int" or "Int32" => ParameterKind.Int,
        "long" or "Int64" => ParameterKind.Long,
        "float" or "Single" => ParameterKind.Float,
        "double" or "Double" => ParameterKind.Double,
        "decimal" or "Decimal" => ParameterKind.Decimal,
        "char" or "Char" => ParameterKind.Char,
        "string" or "String" => ParameterKind.String,
        "DateTime" => ParameterKind.DateTime,
        "DateTimeOffset" => ParameterKind.DateTimeOffset,
        "DateOnly" => ParameterKind.DateOnly,
        "TimeSpan" => ParameterKind.TimeSpan,
        _ => ParameterKind.Unknown,
    };
}
