using System.Reflection;
using Workspace.Notebooks.Engine.Compiling;
using Workspace.Notebooks.Engine.LoadContexts;

namespace Workspace.Notebooks.Engine.Execution;

/// <summary>The objects that hold the variables of all cells so far, and the way into the next cell.</summary>
internal sealed class SubmissionState
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // Slot 0 is the compiler's place for a host object, which sessions do not have.
    private object?[] _instances = new object?[64];
    private int _count = 1;
    private readonly Dictionary<string, (FieldInfo Field, object Owner)> _variables = new(StringComparer.Ordinal);

    /// <summary>Loads a compiled cell.</summary>
    /// <returns>Starts it; may be called once.</returns>
    public Func<Task<object?>> Load(CompiledSubmission submission, SessionLoadContext context)
    {
        using var assembly = new MemoryStream(submission.Assembly);
        using var symbols = new MemoryStream(submission.Symbols);
        var entry = submission.Compilation.GetEntryPoint(CancellationToken.None)!;
        var factory = context.LoadFromStream(assembly, symbols)
            .GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        if (_count == _instances.Length) Array.Resize(ref _instances, _count * 2);
        return () => factory(_instances);
    }

    /// <summary>Takes over the variables of the cell that was started last, whether or not it ran to its end.</summary>
    /// <returns>False when it was never started, so that it has none.</returns>
    public bool Adopt()
    {
        if (_instances[_count] is not { } instance) return false;
        lock (_variables)
        {
            foreach (var field in instance.GetType().GetFields(Declared))
                if (!field.Name.StartsWith('<')) _variables[field.Name] = (field, instance);
        }
        _count++;
        return true;
    }

    /// <summary>Every variable with its newest definition.</summary>
    public IReadOnlyList<SessionVariable> List()
    {
        lock (_variables)
            return [.. _variables.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => new SessionVariable(v.Key, v.Value.Field.FieldType, v.Value.Field.GetValue(v.Value.Owner)))];
    }

    /// <summary>A variable's value; null also where there is no such variable.</summary>
    public object? Find(string name)
    {
        lock (_variables)
            return _variables.TryGetValue(name, out var variable) ? variable.Field.GetValue(variable.Owner) : null;
    }

    /// <summary>A variable's declared type, or null where there is no such variable.</summary>
    public Type? TypeOf(string name)
    {
        lock (_variables) return _variables.TryGetValue(name, out var variable) ? variable.Field.FieldType : null;
    }

    /// <summary>Overwrites a variable's value.</summary>
    public void Assign(string name, object? value)
    {
        lock (_variables)
        {
            var (field, owner) = _variables[name];
            field.SetValue(owner, value);
        }
    }

    /// <summary>Forgets everything, so that the session's assemblies can go.</summary>
    public void Clear()
    {
        lock (_variables) _variables.Clear();
        Array.Clear(_instances);
        _count = 1;
    }
}
