using Microsoft.CodeAnalysis;

namespace Workspace.Notebooks.Engine;

/// <summary>Carries out a cell's directives, in the order in which they stand, and then runs the cell.</summary>
internal sealed class CellLoader(CellRunner runner, SessionAssemblies assemblies, SessionLoadContext context, SessionOptions options)
{
    /// <summary>Runs a cell with all files it loads.</summary>
    public Task<CellResult> RunAsync(CellRequest request, RunningCell cell)
    {
        var folder = request.FilePath is { } file ? Path.GetDirectoryName(Path.GetFullPath(file))! : options.WorkingDirectory;
        return RunAsync(request.Code, request.Name, folder, new LoadedFiles(), cell);
    }

    private async Task<CellResult> RunAsync(string text, string path, string folder, LoadedFiles loaded, RunningCell cell)
    {
        var directives = CellDirectives.Read(text);
        foreach (var directive in directives.Items)
        {
            cell.Token.ThrowIfCancellationRequested();
            if (directive.Kind == CellDirectiveKind.Load) await LoadAsync(directive, folder, loaded, cell).ConfigureAwait(false);
            else if (directive.Kind == CellDirectiveKind.Reference) Reference(directive, folder);
        }
        return await runner.RunAsync(text, directives, path, cell).ConfigureAwait(false);
    }

    private async Task LoadAsync(CellDirective directive, string folder, LoadedFiles loaded, RunningCell cell)
    {
        var path = Path.GetFullPath(directive.Value, folder);
        if (!File.Exists(path)) throw new ReferenceNotFoundException(path, directive.Text);
        if (!loaded.TryEnter(path)) return;
        var text = await File.ReadAllTextAsync(path, cell.Token).ConfigureAwait(false);
        await RunAsync(text, path, Path.GetDirectoryName(path)!, loaded, cell).ConfigureAwait(false);
        loaded.Leave();
    }

    private void Reference(CellDirective directive, string folder)
    {
        var name = directive.Value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? directive.Value[..^4] : directive.Value;
        if (FrameworkReferences.Names.Contains(name)) return;
        var path = Path.GetFullPath(directive.Value, folder);
        if (!File.Exists(path)) throw new ReferenceNotFoundException(path, directive.Text);
        AddAssembly(path);
    }

    private void AddAssembly(string path)
    {
        var key = Path.GetFileNameWithoutExtension(path);
        if (assemblies.Contains(key)) return;
        assemblies.Add(key, MetadataReference.CreateFromFile(context.AddOwn(path)));
    }
}
