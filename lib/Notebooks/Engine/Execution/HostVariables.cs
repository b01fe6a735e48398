using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workspace.Notebooks.Engine.Compiling;

namespace Workspace.Notebooks.Engine.Execution;

/// <summary>Variables that come from the host: parameters, and values of other languages.</summary>
internal sealed class HostVariables(CellRunner runner, SessionAssemblies assemblies)
{
    /// <summary>Declares or overwrites a variable.</summary>
    public void Set(string name, object? value, Type? type)
    {
        if (!SyntaxFacts.IsValidIdentifier(name)) throw new ArgumentException($"\"{name}\" cannot name a variable: it is no C# identifier.", nameof(name));
        var declared = type ?? NameableTypeOf(value);
        if (!Fits(value, declared)) throw new ArgumentException($"Variable \"{name}\" is to be {declared}, and {value?.GetType().ToString() ?? "null"} does not fit that.", nameof(value));
        if (runner.State.TypeOf(name) != declared) Declare(name, declared);
        runner.State.Assign(name, value);
    }

    private static bool Fits(object? value, Type type) =>
        value is null ? !type.IsValueType || Nullable.GetUnderlyingType(type) is not null : type.IsInstanceOfType(value);

    private static Type NameableTypeOf(object? value)
    {
        var type = value?.GetType() ?? typeof(object);
        while (!CSharpTypeName.IsNameable(type)) type = type.BaseType!;
        return type;
    }

    private void Declare(string name, Type type)
    {
        foreach (var assembly in CSharpTypeName.AssembliesOf(type))
        {
            var key = assembly.GetName().Name!;
            // What has no file belongs to the session itself, or is part of the framework.
            if (assembly.Location.Length == 0 || assemblies.Contains(key) || FrameworkReferences.Names.Contains(key) || assembly == typeof(object).Assembly) continue;
            assemblies.Add(key, MetadataReference.CreateFromFile(assembly.Location));
        }
        runner.Declare(SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name, CSharpTypeName.Of(type));
    }
}
