using Workspace.Notebooks.Engine.Threads;

namespace Workspace.Notebooks.Engine.Execution;

/// <summary>The variables that cells declared with <c>using</c>: disposed of when redefined or when the session ends.</summary>
internal sealed class DisposableVariables
{
    private readonly List<Entry> _entries = [];

    public bool IsEmpty => _entries.Count == 0;

    public void Add(string name, object value, bool isAsync, RunningCell cell) => _entries.Add(new Entry(name, value, isAsync, cell));

    public bool ContainsAny(IReadOnlyCollection<string> names) => _entries.Exists(entry => names.Contains(entry.Name));

    /// <summary>Disposes of the variables of some names, or of all, newest first. Errors show in the cell that declared them.</summary>
    public async Task DisposeAsync(IReadOnlyCollection<string>? names = null)
    {
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            var entry = _entries[i];
            if (names?.Contains(entry.Name) == false) continue;
            _entries.RemoveAt(i);
            await DisposeAsync(entry).ConfigureAwait(true);
        }
    }

    private static async Task DisposeAsync(Entry entry)
    {
        try
        {
            if (entry is { IsAsync: true, Value: IAsyncDisposable resource }) await resource.DisposeAsync().ConfigureAwait(true);
            else if (entry.Value is IDisposable disposable) disposable.Dispose();
        }
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            BackgroundFaults.Report(entry.Cell.Output, e);
        }
    }

    private sealed record Entry(string Name, object Value, bool IsAsync, RunningCell Cell);
}
