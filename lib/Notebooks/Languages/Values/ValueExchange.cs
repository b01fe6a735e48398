using Workspace.Core.Display;
using Workspace.Core.Errors;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Languages.Values;

/// <summary>Takes values from one language to another.</summary>
internal sealed class ValueExchange(PolyglotSession session)
{
    /// <summary>A variable of a language.</summary>
    /// <exception cref="UnknownNameException">There is none of this name.</exception>
    public async Task<SessionVariable> FindAsync(string language, string name, CancellationToken cancellationToken)
    {
        var started = session.FindStarted(language);
        if (started is null && session.Catalogue.Find(language) is null) _ = session.SessionOf(language);
        if (started is not null && await started.FindVariableAsync(name, cancellationToken).ConfigureAwait(false) is { } variable) return variable;
        throw new UnknownNameException("Variable", name, $"{language}'s session", [.. (started?.Variables ?? []).Select(known => known.Name)]);
    }

    /// <summary>Sets a variable of a language.</summary>
    public Task SetAsync(string language, string name, object? value, Type? type, CancellationToken cancellationToken)
    {
        var adopted = session.Adopt(value);
        return session.SessionOf(language).SetVariableAsync(name, adopted, ReferenceEquals(adopted, value) ? type : null, cancellationToken);
    }

    /// <summary>The variable's text in one MIME type instead of its value.</summary>
    /// <exception cref="LanguageException">The value has no such representation.</exception>
    public static SessionVariable InType(SessionVariable variable, string mimeType)
    {
        if (mimeType == MimeTypes.Json) return variable with { Type = typeof(string), Value = JsonValues.Write(variable.Name, variable.Value) };
        var bundle = Formatter.Format(variable.Value);
        return bundle.TryGetValue(mimeType, out var text) && text is string
            ? variable with { Type = typeof(string), Value = text }
            : throw new LanguageException($"\"{variable.Name}\" has no text of type {mimeType}. It has {string.Join(", ", bundle.Keys)}.");
    }
}
