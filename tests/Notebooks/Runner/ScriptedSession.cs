using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Tests.Runner;

/// <summary>A session that plays prepared cells: code → what it does. Unknown code succeeds and shows nothing.</summary>
internal sealed class ScriptedSession(SessionOptions options) : ICellSession
{
    private readonly Dictionary<string, Func<ICellOutput, CancellationToken, Task<CellResult>>> _script = [];

    public SessionOptions Options => options;

    public List<string> Executed { get; } = [];

    public List<CellRequest> Requests { get; } = [];

    public bool IsStuck { get; set; }

    public IReadOnlyList<SessionVariable> Variables => [];

    public static CellResult Ok { get; } = new() { Status = CellStatus.Succeeded };

    public static CellResult Value(object? value) => new() { Status = CellStatus.Succeeded, HasValue = true, Value = value };

    public static CellResult Error(string name, string message) =>
        new() { Status = CellStatus.Failed, Error = new CellError(name, message, [$"{name}: {message}", "   at Cell 1, line 1"]) };

    public ScriptedSession On(string code, Func<ICellOutput, CellResult> play) => On(code, (output, _) => Task.FromResult(play(output)));

    public ScriptedSession On(string code, Func<ICellOutput, CancellationToken, Task<CellResult>> play)
    {
        _script[code] = play;
        return this;
    }

    public Task<CellResult> ExecuteAsync(CellRequest request, ICellOutput output, CancellationToken cancellationToken = default)
    {
        Executed.Add(request.Code);
        Requests.Add(request);
        return _script.TryGetValue(request.Code.Trim(), out var play) ? play(output, cancellationToken) : Task.FromResult(Ok);
    }

    public void Interrupt()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A cell that runs until it is interrupted.</summary>
    public static async Task<CellResult> UntilInterrupted(CancellationToken cancellationToken)
    {
        var interrupted = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(interrupted.SetResult);
        await interrupted.Task;
        return new CellResult { Status = CellStatus.Interrupted };
    }
}
