using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Languages;

/// <summary>A language whose cells are only shown.</summary>
/// <param name="language">The language's name.</param>
/// <param name="render">Makes what is shown of a cell's text.</param>
internal sealed class DisplayLanguageSession(string language, Func<string, object> render) : ILanguageSession
{
    public Task<CellResult> ExecuteAsync(LanguageCell cell, ICellOutput output, CancellationToken cancellationToken)
    {
        output.Display(render(cell.Code.Trim()), Guid.NewGuid().ToString("N"));
        return Task.FromResult(new CellResult { Status = CellStatus.Succeeded });
    }

    public Task SetVariableAsync(string name, object? value, Type? type, CancellationToken cancellationToken) =>
        throw new LanguageException($"\"{name}\" cannot be set in {language}: its cells are shown as they are and have no variables. Write the value into a C# cell with HTML($\"…\") instead.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
