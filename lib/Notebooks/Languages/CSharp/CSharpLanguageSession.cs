using Workspace.Notebooks.Engine;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Languages.CSharp;

/// <summary>The engine's C# session as one of several.</summary>
internal sealed class CSharpLanguageSession(CSharpSession session) : ILanguageSession
{
    public bool IsStuck => session.IsStuck;

    public IReadOnlyList<SessionVariable> Variables => session.Variables;

    public ILanguageService? LanguageService => ((ICellSession)session).LanguageService;

    public Task<CellResult> ExecuteAsync(LanguageCell cell, ICellOutput output, CancellationToken cancellationToken) =>
        session.ExecuteAsync(new CellRequest(cell.Code, cell.Name, cell.FilePath), output, cancellationToken);

    public Task SetVariableAsync(string name, object? value, Type? type, CancellationToken cancellationToken)
    {
        session.SetVariable(name, value, type);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
