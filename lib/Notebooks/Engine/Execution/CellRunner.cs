using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Compiling;
using Workspace.Notebooks.Engine.Editing;
using Workspace.Notebooks.Engine.Libraries;
using Workspace.Notebooks.Engine.LoadContexts;
using Workspace.Notebooks.Engine.Rewriting;
using Workspace.Notebooks.Engine.Streams;
using Workspace.Notebooks.Engine.Threads;

namespace Workspace.Notebooks.Engine.Execution;

/// <summary>Takes one source text through its stages: library part, script part, execution, variables.</summary>
internal sealed class CellRunner : IAsyncDisposable
{
    private readonly SessionLoadContext _context;
    private readonly CellThread _thread;
    private readonly SubmissionChain _chain;
    private readonly LibraryCompiler _libraries;
    private readonly DisposableVariables _disposables = new();

    public CellRunner(SessionLoadContext context, SessionAssemblies assemblies, SessionImports imports, CellThread thread)
    {
        _context = context;
        _thread = thread;
        _chain = new SubmissionChain(assemblies, imports);
        _libraries = new LibraryCompiler(assemblies, imports);
    }

    /// <summary>The variables of all cells so far.</summary>
    public SubmissionState State { get; } = new();

    /// <summary>What an editor may know of the cells so far. Not to be called while one runs.</summary>
    public ChainSnapshot Snapshot() => _chain.Snapshot();

    /// <summary>Runs a cell or a loaded file, from which the directives have been taken.</summary>
    /// <param name="original">The text as written.</param>
    /// <param name="directives">Its code and switches.</param>
    /// <param name="path">What errors call it.</param>
    /// <param name="cell">The execution that it is part of.</param>
    public async Task<CellResult> RunAsync(string original, CellDirectives directives, string path, RunningCell cell)
    {
        var prepared = await _thread.InvokeAsync(() => Compile(original, directives, path, cell.Token)).ConfigureAwait(false);
        if (prepared.Submission.IsEmpty)
        {
            _chain.Append(prepared.Submission);
            return new CellResult { Status = CellStatus.Succeeded };
        }
        var start = State.Load(prepared.Submission, _context);
        try
        {
            var value = await _thread.RunAsync(cell, () => StartAsync(start, prepared.Declared)).ConfigureAwait(false);
            return new CellResult { Status = CellStatus.Succeeded, HasValue = prepared.Submission.EndsInValue || value is not null, Value = value };
        }
        finally
        {
            // Also after an error: what the cell assigned before is kept. A cell that never started leaves no trace.
            if (State.Adopt())
            {
                _chain.Append(prepared.Submission);
                Register(prepared.Disposables, cell);
            }
        }
    }

    /// <summary>Declares a variable without running anything of a cell's.</summary>
    public void Declare(string name, string typeName)
    {
        var code = $"{typeName} {name};";
        var submission = _chain.Compile(CellSource.Create(code, code, name, SourceCodeKind.Script), optimize: false, CancellationToken.None);
        // A declaration alone has nothing to await.
        _ = State.Load(submission, _context)();
        State.Adopt();
        _chain.Append(submission);
    }

    /// <summary>Disposes of what cells declared with <c>using</c>, in reverse order, and forgets all variables.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_disposables.IsEmpty)
        {
            var cell = new RunningCell(NoOutput.Instance);
            await _thread.RunAsync(cell, async () =>
            {
                await _disposables.DisposeAsync().ConfigureAwait(true);
                return null;
            }).ConfigureAwait(false);
            cell.End();
        }
        State.Clear();
    }

    private Task<object?> StartAsync(Func<Task<object?>> start, IReadOnlyCollection<string> declared) =>
        _disposables.ContainsAny(declared) ? DisposeThenStartAsync(start, declared) : start();

    // Before the cell runs, not after: a file that is opened again must have been closed.
    private async Task<object?> DisposeThenStartAsync(Func<Task<object?>> start, IReadOnlyCollection<string> declared)
    {
        await _disposables.DisposeAsync(declared).ConfigureAwait(true);
        return await start().ConfigureAwait(true);
    }

    private PreparedCell Compile(string original, CellDirectives directives, string path, CancellationToken cancellationToken)
    {
        var (code, keywords) = UsingDeclarations.Lower(directives.Code);
        var source = CellSource.Create(original, code, path, SourceCodeKind.Script);
        if (directives.ForceModule || CellShape.NeedsLibrary(source.Root))
        {
            var (library, script) = CellShape.Split(code, source.Root);
            AddLibrary(CellSource.Create(original, library, path, SourceCodeKind.Regular), directives.Optimize, cancellationToken);
            source = CellSource.Create(original, script, path, SourceCodeKind.Script);
        }
        var submission = CompileScript(source, directives.Optimize, cancellationToken);
        var declared = source.Root.Members.OfType<FieldDeclarationSyntax>().SelectMany(f => f.Declaration.Variables).Select(v => v.Identifier.ValueText);
        return new PreparedCell(submission, [.. declared], UsingDeclarations.FindVariables(source.Root, keywords));
    }

    private CompiledSubmission CompileScript(CellSource source, bool optimize, CancellationToken cancellationToken)
    {
        try
        {
            return _chain.Compile(source, optimize, cancellationToken);
        }
        catch (CellCompilationException e) when (e.IsAboutSpans)
        {
            if (StackOnlyLowering.TryLower(source.Root.ToFullString(), _chain.Inspect(source.Root.SyntaxTree)) is not var (code, edits)) throw;
            try
            {
                return _chain.Compile(CellSource.Create(source.Original.ToString(), code, source.Tree.FilePath, SourceCodeKind.Script, edits), optimize, cancellationToken);
            }
            catch (CellCompilationException)
            {
                // What the rewritten cell lacks is nothing that its author wrote.
                throw e;
            }
        }
    }

    private void AddLibrary(CellSource source, bool optimize, CancellationToken cancellationToken)
    {
        var generators = CellShape.NeedsGenerators(source.Root);
        _libraries.Adopt(_libraries.Compile(source, optimize, generators, _chain, cancellationToken), _context);
    }

    private void Register(IReadOnlyList<(string Name, bool IsAsync)> variables, RunningCell cell)
    {
        foreach (var (name, isAsync) in variables)
            if (State.Find(name) is { } value) _disposables.Add(name, value, isAsync, cell);
    }

    /// <param name="Submission">The compiled script.</param>
    /// <param name="Declared">Names of the variables that it declares.</param>
    /// <param name="Disposables">Those of them that stood behind <c>using</c>.</param>
    private sealed record PreparedCell(CompiledSubmission Submission, IReadOnlyCollection<string> Declared, IReadOnlyList<(string Name, bool IsAsync)> Disposables);
}
