using Workspace.Notebooks.Engine.Compiling;
using Workspace.Notebooks.Engine.Editing;
using Workspace.Notebooks.Engine.Execution;
using Workspace.Notebooks.Engine.LoadContexts;
using Workspace.Notebooks.Engine.Loading;
using Workspace.Notebooks.Engine.Streams;
using Workspace.Notebooks.Engine.Threads;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine;

/// <summary>
/// A C# 14 session: each cell is compiled on top of those before it, loaded into a load context of the session's own
/// and run on the session's own thread.
/// </summary>
/// <remarks>
/// A cell runs with the rights of the process and shares it: <see cref="Environment.Exit"/>, a stack overflow or a crash in
/// native code end the process, and text written past <see cref="Console"/> (native code, child processes, a stream
/// from <see cref="Console.OpenStandardOutput()"/>) does not reach the cell's output.
/// </remarks>
public sealed class CSharpSession : ICellSession
{
    private static readonly Lazy<Task> Warm = new(() => Task.Run(WarmUpAsync));

    private readonly SessionLoadContext _context = new();
    private readonly CellThread _thread = new();
    private readonly CellRunner _runner;
    private readonly SessionPackages _packages;
    private readonly SessionProjects _projects;
    private readonly CellLoader _loader;
    private readonly HostVariables _variables;
    private readonly CSharpLanguageService _languageService;
    private readonly SessionTurn _turn;
    private volatile RunningCell? _current;

    /// <summary>Starts a session. Nothing is compiled before the first cell.</summary>
    /// <param name="options">References, imports and folders.</param>
    public CSharpSession(SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        BackgroundFaults.EnsureInstalled();
        _turn = new SessionTurn(this);
        var assemblies = new SessionAssemblies();
        SessionReferences.AddTo(assemblies, _context, options.References);
        var imports = new SessionImports();
        foreach (var import in SessionOptions.DefaultImports.Concat(options.Imports)) imports.Add(import);
        _runner = new CellRunner(_context, assemblies, imports, _thread);
        _packages = new SessionPackages(assemblies, _context, options);
        _projects = new SessionProjects(assemblies, _context, _packages);
        _loader = new CellLoader(_runner, assemblies, _context, _packages, _projects, options.WorkingDirectory);
        _variables = new HostVariables(_runner, assemblies);
        _languageService = new CSharpLanguageService(options, _runner.State);
        _languageService.Adopt(_runner.Snapshot());
    }

    /// <inheritdoc/>
    public bool IsStuck => _thread.IsStuck;

    /// <inheritdoc/>
    public IReadOnlyList<SessionVariable> Variables => _runner.State.List();

    /// <inheritdoc/>
    public ILanguageService LanguageService => _languageService;

    /// <inheritdoc/>
    public Task<CellResult> ExecuteAsync(CellRequest request, ICellOutput output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        return _turn.RunCellAsync(() => RunCellAsync(request, output, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public void Interrupt()
    {
        if (_current is { } cell) _thread.Interrupt(cell);
    }

    /// <summary>Declares a variable from outside, or gives an existing one of exactly this type a new value. Waits for the running cell, so not to be called from one.</summary>
    /// <param name="name">A C# identifier.</param>
    /// <param name="value">Its value.</param>
    /// <param name="type">Its declared type; default the value's own, or its nearest public base where cells cannot name that.</param>
    /// <exception cref="ArgumentException">The name is no identifier, or the value does not fit the type.</exception>
    public void SetVariable(string name, object? value, Type? type = null) => _turn.Run(() =>
    {
        _variables.Set(name, value, type);
        _languageService.Adopt(_runner.Snapshot());
    });

    /// <summary>
    /// Writes <c>name.packages.lock.json</c> beside a notebook, from the packages that the cells run so far have asked for.
    /// While the file is there, that notebook gets exactly these versions, with the same contents.
    /// </summary>
    /// <param name="notebookPath">The notebook.</param>
    /// <param name="cancellationToken">Ends the restore that this needs.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="Packages.PackageRestoreException">A package cannot be had any more.</exception>
    public Task<string> WritePackageLockAsync(string notebookPath, CancellationToken cancellationToken = default) =>
        _turn.RunAsync(() => _packages.WriteLockAsync(notebookPath, cancellationToken), cancellationToken);

    /// <summary>
    /// Compiles two small cells in a session of its own in the background, so that the first real cell need not wait for
    /// the compiler to be loaded. The second and later calls do nothing.
    /// </summary>
    /// <returns>Done when it is warm. There is no need to await it.</returns>
    public static Task WarmUp() => Warm.Value;

    /// <summary>Waits for the running cell, then unloads all that cells have loaded once nobody holds any of it.</summary>
    /// <returns>Done when the session's thread has ended.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!await _turn.EndAsync().ConfigureAwait(false)) return;
        if (!IsStuck) await _runner.DisposeAsync().ConfigureAwait(false);
        await _thread.DisposeAsync().ConfigureAwait(false);
        if (IsStuck) return;
        _context.UnloadAll();
        _projects.Dispose();
    }

    /// <summary>After <see cref="WarmUp"/> does what people do between cells, who wait for it: completes, inspects, and shows an error as an interrupt is shown too.</summary>
    internal static async Task WarmUpInteractionAsync()
    {
        await using var session = new CSharpSession(new SessionOptions());
        await session.ExecuteAsync(new CellRequest("var a = new List<int> { 1 };", "warm-up 3"), NoOutput.Instance).ConfigureAwait(false);
        foreach (var code in (string[])["a.", "Con", "a.Where(n => n.", "DayOfWeek d = "])
            await session.LanguageService.CompleteAsync(code, code.Length).ConfigureAwait(false);
        await session.LanguageService.InspectAsync("a.Add", 4).ConfigureAwait(false);
        await session.ExecuteAsync(new CellRequest("await Task.Yield();\nint.Parse(\"\")", "warm-up 4"), NoOutput.Instance).ConfigureAwait(false);
    }

    private static async Task WarmUpAsync()
    {
        await using var session = new CSharpSession(new SessionOptions());
        await session.ExecuteAsync(new CellRequest("var a = new[] { 1, 2 }.Select(n => n + 1).ToList();", "warm-up 1"), NoOutput.Instance).ConfigureAwait(false);
        await session.ExecuteAsync(new CellRequest("foreach (var n in a) await Task.Yield(); $\"{a.Count}\"", "warm-up 2"), NoOutput.Instance).ConfigureAwait(false);
    }

    private async Task<CellResult> RunCellAsync(CellRequest request, ICellOutput output, CancellationToken cancellationToken)
    {
        if (IsStuck) return CellFailure.Stuck();
        var cell = new RunningCell(output);
        var result = await RunCellAsync(request, cell, cancellationToken).ConfigureAwait(false);
        return result with { Trace = cell.Trace };
    }

    private async Task<CellResult> RunCellAsync(CellRequest request, RunningCell cell, CancellationToken cancellationToken)
    {
        _current = cell;
        ConsoleRouter.Enter();
        try
        {
            using var registration = cancellationToken.Register(() => _thread.Interrupt(cell));
            return await _loader.RunAsync(request, cell).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            return CellFailure.Describe(e, cell);
        }
        finally
        {
            ConsoleRouter.Leave();
            _current = null;
            if (!IsStuck) cell.End();
            _languageService.Adopt(_runner.Snapshot());
        }
    }
}
