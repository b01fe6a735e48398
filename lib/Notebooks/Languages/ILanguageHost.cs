using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Languages;

/// <summary>What a language may know of the session that holds it.</summary>
public interface ILanguageHost
{
    /// <summary>How the session was started.</summary>
    SessionOptions Options { get; }

    /// <summary>The variables of C#, the home language.</summary>
    IReadOnlyList<SessionVariable> HomeVariables { get; }

    /// <summary>Makes a value a C# variable. To be called between cells or from another language's cell, never from a C# one.</summary>
    /// <param name="name">A C# identifier.</param>
    /// <param name="value">Its value.</param>
    /// <param name="type">Its declared type; null: the value's own.</param>
    /// <exception cref="ArgumentException">The name is no identifier, or the value does not fit the type.</exception>
    void SetHomeVariable(string name, object? value, Type? type = null);
}
