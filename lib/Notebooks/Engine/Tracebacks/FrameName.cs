using System.Reflection;

namespace Workspace.Notebooks.Engine.Tracebacks;

/// <summary>Undoes the compiler's naming of cells, lambdas, local functions, iterators and async methods.</summary>
internal static class FrameName
{
    private const string CellBody = "<Initialize>";

    /// <summary>The method's name as in the source, or null for a cell's top level.</summary>
    public static string? Of(MethodBase method)
    {
        var type = method.DeclaringType;
        if (method.Name == "MoveNext" && type is { Name: ['<', ..], DeclaringType: { } owner })
            return FromSource(StateMachineMethod(type.Name), owner, "()");
        return FromSource(method.Name, type, $"({string.Join(", ", method.GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}".TrimEnd()))})");
    }

    // <Load>d__3 becomes Load, and <<Initialize>b__0_1>d becomes <Initialize>b__0_1.
    private static string StateMachineMethod(string typeName) => typeName[1..typeName.LastIndexOf('>')];

    private static string? FromSource(string name, Type? type, string parameters)
    {
        if (name is CellBody or "<Main>$") return null;
        if (name.StartsWith('<') && name.LastIndexOf('>') is > 0 and var end)
        {
            var rest = name[(end + 1)..];
            if (rest.StartsWith("g__", StringComparison.Ordinal)) return rest[3..].Split('|')[0] + parameters;
            if (rest.StartsWith("b__", StringComparison.Ordinal)) return "lambda" + parameters;
        }
        // The initializers of top-level variables belong to the cell's body.
        if (name == ".ctor" && IsSubmission(type)) return null;
        return TypePrefix(type) + name + parameters;
    }

    private static string TypePrefix(Type? type)
    {
        while (type is { Name: ['<', ..] }) type = type.DeclaringType;
        if (type is null || IsSubmission(type)) return "";
        var name = type.Name.Split('`')[0];
        if (type.DeclaringType is not null) return TypePrefix(type.DeclaringType) + name + ".";
        return string.IsNullOrEmpty(type.Namespace) ? name + "." : $"{type.Namespace}.{name}.";
    }

    private static bool IsSubmission(Type? type) => type?.Name.StartsWith("Submission#", StringComparison.Ordinal) ?? false;
}
