using System.Reflection;
using System.Text;

namespace Workspace.Notebooks.Engine.Execution;

/// <summary>Writes a runtime type as C# source.</summary>
internal static class CSharpTypeName
{
    /// <summary>Whether a cell can write this type: it and all its arguments are public and have ordinary names.</summary>
    public static bool IsNameable(Type type)
    {
        if (type.HasElementType) return IsNameable(type.GetElementType()!);
        return type.IsVisible && !type.Name.Contains('<', StringComparison.Ordinal) && type.GetGenericArguments().All(IsNameable);
    }

    /// <summary>The assemblies that the type and its arguments come from.</summary>
    public static IEnumerable<Assembly> AssembliesOf(Type type) =>
        type.GetGenericArguments().Append(type.HasElementType ? type.GetElementType()! : type)
            .SelectMany(part => part == type ? [part.Assembly] : AssembliesOf(part)).Distinct();

    /// <summary>The type's full name, such as <c>global::System.Collections.Generic.List&lt;int[]&gt;</c>.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray) return OfArray(type);
        if (type.IsPointer) return Of(type.GetElementType()!) + "*";
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var nesting = new Stack<Type>();
        for (var t = type; t is not null; t = t.DeclaringType) nesting.Push(t);
        // The class of a submission is invisible: its types are used by their bare names.
        if (nesting.Peek().Name.StartsWith("Submission#", StringComparison.Ordinal)) nesting.Pop();
        else if (string.IsNullOrEmpty(type.Namespace)) return "global::" + Join(nesting, arguments);
        else return $"global::{type.Namespace}.{Join(nesting, arguments)}";
        return Join(nesting, arguments);
    }

    private static string Join(IEnumerable<Type> nesting, Queue<Type> arguments) =>
        string.Join('.', nesting.Select(type => WithArguments(type, arguments)));

    // A nested type repeats its parents' parameters, so each level takes only those that its name counts.
    private static string WithArguments(Type type, Queue<Type> arguments)
    {
        var parts = type.Name.Split('`');
        if (parts.Length == 1) return parts[0];
        var count = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        return $"{parts[0]}<{string.Join(", ", Enumerable.Range(0, count).Select(_ => Of(arguments.Dequeue())))}>";
    }

    // int[][,] is an array of two-dimensional arrays: C# writes the ranks outside in.
    private static string OfArray(Type type)
    {
        var ranks = new StringBuilder();
        var element = type;
        for (; element.IsArray; element = element.GetElementType()!)
            ranks.Append('[').Append(',', element.GetArrayRank() - 1).Append(']');
        return Of(element) + ranks;
    }
}
