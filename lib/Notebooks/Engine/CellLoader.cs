using Microsoft.CodeAnalysis;
using Workspace.Notebooks.Packages;

namespace Workspace.Notebooks.Engine;

/// <summary>Carries out a cell's directives, in the order in which they stand, and then runs the cell.</summary>
internal sealed class CellLoader(CellRunner runner, SessionAssemblies assemblies, SessionLoadContext context, SessionPackages packages, SessionProjects projects, string workingDirectory)
{
    /// <summary>Runs a cell with all files it loads.</summary>
    public Task<CellResult> RunAsync(CellRequest request, RunningCell cell)
    {
        var folder = request.FilePath is { } file ? Path.GetDirectoryName(Path.GetFullPath(file))! : workingDirectory;
        return RunAsync(request.Code, request.Name, folder, new LoadedFiles(request.FilePath), cell);
    }

    private async Task<CellResult> RunAsync(string text, string path, string folder, LoadedFiles loaded, RunningCell cell)
    {
        var directives = CellDirectives.Read(text);
        await AddPackagesAsync(directives.Items, folder, loaded.Notebook, cell).ConfigureAwait(false);
        foreach (var directive in directives.Items)
        {
            cell.Token.ThrowIfCancellationRequested();
            if (directive.Kind == CellDirectiveKind.Load) await LoadAsync(directive, folder, loaded, cell).ConfigureAwait(false);
            else if (directive.Kind == CellDirectiveKind.Reference) await ReferenceAsync(directive, folder, cell).ConfigureAwait(false);
        }
        return await runner.RunAsync(text, directives, path, cell).ConfigureAwait(false);
    }

    // All of a cell's packages at once: one restore costs as much as ten.
    private Task AddPackagesAsync(IReadOnlyList<CellDirective> directives, string folder, string? notebook, RunningCell cell)
    {
        foreach (var source in directives.Where(d => d.Kind == CellDirectiveKind.PackageSource)) packages.AddSource(source.Value, folder);
        var requests = directives.Where(d => d.Kind == CellDirectiveKind.Package).Select(d => PackageRequest.Parse(d.Value)).ToList();
        return requests.Count == 0 ? Task.CompletedTask : packages.AddAsync(requests, notebook, folder, cell);
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

    private async Task ReferenceAsync(CellDirective directive, string folder, RunningCell cell)
    {
        var name = directive.Value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? directive.Value[..^4] : directive.Value;
        if (FrameworkReferences.Names.Contains(name)) return;
        var path = Path.GetFullPath(directive.Value, folder);
        if (!File.Exists(path)) throw new ReferenceNotFoundException(path, directive.Text);
        if (path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)) await projects.AddAsync(path, cell).ConfigureAwait(false);
        else AddAssembly(path);
    }

    private void AddAssembly(string path)
    {
        var key = Path.GetFileNameWithoutExtension(path);
        if (assemblies.Contains(key)) return;
        assemblies.Add(key, MetadataReference.CreateFromFile(context.AddOwn(path)));
    }
}
