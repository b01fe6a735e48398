using FSharp.Compiler.Interactive;
using Microsoft.FSharp.Control;
using Microsoft.FSharp.Core;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Engine.Execution;
using Workspace.Notebooks.Engine.Streams;
using Workspace.Notebooks.Engine.Threads;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Languages.FSharp;

/// <summary>An F# Interactive session on a thread of its own.</summary>
internal sealed class FSharpSession(SessionOptions options) : ILanguageSession
{
    private readonly CellThread _thread = new();
    private Shell.FsiEvaluationSession? _session;

    public bool IsStuck => _thread.IsStuck;

    // The compiler is not started for a question.
    public ILanguageService? LanguageService => _session is null || IsStuck ? null : new FSharpLanguageService(_session, _thread);

    public IReadOnlyList<SessionVariable> Variables => _session is null || IsStuck ? [] :
        [.. _session.GetBoundValues().Select(bound => new SessionVariable(bound.Name, bound.Value.ReflectionType, bound.Value.ReflectionValue)).OrderBy(v => v.Name, StringComparer.Ordinal)];

    public async Task<CellResult> ExecuteAsync(LanguageCell cell, ICellOutput output, CancellationToken cancellationToken)
    {
        if (IsStuck) return CellFailure.Stuck();
        var running = new RunningCell(output);
        using var interrupt = cancellationToken.Register(() => _thread.Interrupt(running));
        ConsoleRouter.Enter();
        try
        {
            // Starting the compiler takes a second; an interrupt must not tear that in two.
            await StartAsync().ConfigureAwait(false);
            var value = await _thread.RunAsync(running, () => Task.FromResult<object?>(Evaluate(cell, running.Token))).ConfigureAwait(false);
            return Result((FSharpOption<Shell.FsiValue>?)value);
        }
        finally
        {
            ConsoleRouter.Leave();
            if (!IsStuck) running.End();
        }
    }

    public Task<SessionVariable?> FindVariableAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(_session?.TryFindBoundValue(name)?.Value is { } bound ? new SessionVariable(name, bound.Value.ReflectionType, bound.Value.ReflectionValue) : null);

    public async Task SetVariableAsync(string name, object? value, Type? type, CancellationToken cancellationToken)
    {
        if (value is null) throw new LanguageException($"\"{name}\" is null, which F# cannot take without knowing a type. Share it once it has a value.");
        await StartAsync().ConfigureAwait(false);
        try
        {
            await _thread.InvokeAsync(() =>
            {
                _session!.AddBoundValue(name, value);
                return true;
            }).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new LanguageException($"\"{name}\" ({value.GetType()}) cannot be shared with F#: {e.Message}", innerException: e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!IsStuck) (_session as IDisposable)?.Dispose();
        await _thread.DisposeAsync().ConfigureAwait(false);
    }

    private static CellResult Result(FSharpOption<Shell.FsiValue>? value) =>
        value?.Value is { } found && found.ReflectionType != typeof(Unit)
            ? new CellResult { Status = CellStatus.Succeeded, HasValue = true, Value = found.ReflectionValue }
            : new CellResult { Status = CellStatus.Succeeded };

    private async Task StartAsync() => _session ??= await _thread.InvokeAsync(Create).ConfigureAwait(false);

    private Shell.FsiEvaluationSession Create()
    {
        // Without the last one F# takes the SDK's reference assemblies, and its types are then other than C#'s: "expected int but here int".
        List<string> arguments = ["fsi.exe", "--noninteractive", "--nologo", "--gui-", "--readline-", "--quiet", "--usesdkrefs-", $"-I:{options.WorkingDirectory}"];
        arguments.AddRange(options.References.Select(path => $"-r:{path}"));
        var configuration = Shell.FsiEvaluationSession.GetDefaultConfiguration();
        return Shell.FsiEvaluationSession.Create(configuration, [.. arguments], TextReader.Null, TextWriter.Null, TextWriter.Null,
            FSharpOption<bool>.Some(true), null);
    }

    private FSharpOption<Shell.FsiValue>? Evaluate(LanguageCell cell, CancellationToken cancellationToken)
    {
        var (outcome, diagnostics) = _session!.EvalInteractionNonThrowing(cell.Code, cell.Name, FSharpOption<CancellationToken>.Some(cancellationToken));
        if (FSharpErrors.Describe(diagnostics, cell) is { } error) throw error;
        if (outcome is FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception>.Choice2Of2 failed)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.Item);
        return ((FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception>.Choice1Of2)outcome).Item;
    }
}
