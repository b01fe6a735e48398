using System.Diagnostics;
using Microsoft.CodeAnalysis;

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
    private readonly SessionOptions _options;
    private readonly SessionLoadContext _context = new();
    private readonly SubmissionState _state = new();
    private readonly SubmissionChain _chain;
    private readonly CellThread _thread = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile RunningCell? _current;
    private bool _disposed;

    /// <summary>Starts a session. Nothing is compiled before the first cell.</summary>
    /// <param name="options">References, imports and folders.</param>
    public CSharpSession(SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        BackgroundFaults.EnsureInstalled();
        var references = SessionReferences.Create(options, _context);
        _chain = new SubmissionChain(references, [.. SessionOptions.DefaultImports, .. options.Imports.Select(TypeOrNamespace)]);
    }

    /// <inheritdoc/>
    public bool IsStuck => _thread.IsStuck;

    /// <inheritdoc/>
    public IReadOnlyList<SessionVariable> Variables => _state.List();

    /// <inheritdoc/>
    public async Task<CellResult> ExecuteAsync(CellRequest request, ICellOutput output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        var clock = Stopwatch.StartNew();
        try
        {
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return CellFailure.Interrupted(new CellInterruptedException()) with { Duration = clock.Elapsed };
        }
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (IsStuck) return CellFailure.Stuck();
            var result = await RunCellAsync(request, new RunningCell(output), cancellationToken).ConfigureAwait(false);
            return result with { Duration = clock.Elapsed };
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Interrupt()
    {
        if (_current is { } cell) _thread.Interrupt(cell);
    }

    /// <summary>Waits for the running cell, then unloads all that cells have loaded once nobody holds any of it.</summary>
    /// <returns>Done when the session's thread has ended.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        await _turn.WaitAsync().ConfigureAwait(false);
        _disposed = true;
        _turn.Release();
        await _thread.DisposeAsync().ConfigureAwait(false);
        if (IsStuck) return;
        _state.Clear();
        _context.Unload();
    }

    // The compiler's option takes the bare type name for what source code calls `using static`.
    private static string TypeOrNamespace(string import) =>
        import.StartsWith("static ", StringComparison.Ordinal) ? import["static ".Length..].Trim() : import;

    private async Task<CellResult> RunCellAsync(CellRequest request, RunningCell cell, CancellationToken cancellationToken)
    {
        _current = cell;
        ConsoleRouter.Enter();
        try
        {
            using var registration = cancellationToken.Register(() => _thread.Interrupt(cell));
            return await RunSourceAsync(request, cell).ConfigureAwait(false);
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
        }
    }

    private async Task<CellResult> RunSourceAsync(CellRequest request, RunningCell cell)
    {
        var submission = await _thread.InvokeAsync(() =>
            _chain.Compile(CellSource.Create(request.Code, request.Code, request.Name, SourceCodeKind.Script), optimize: false, cell.Token)).ConfigureAwait(false);
        if (submission.IsEmpty)
        {
            _chain.Append(submission);
            return new CellResult { Status = CellStatus.Succeeded };
        }
        var start = _state.Load(submission, _context);
        try
        {
            var value = await _thread.RunAsync(cell, start).ConfigureAwait(false);
            return new CellResult { Status = CellStatus.Succeeded, HasValue = submission.EndsInValue || value is not null, Value = value };
        }
        finally
        {
            // Also after an error: what the cell assigned before is kept. A cell that never started leaves no trace.
            if (_state.Adopt() is not null) _chain.Append(submission);
        }
    }
}
