using System.Runtime.CompilerServices;
using Workspace.Core.Tables;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Completes strings with the columns of tables: of those that the statement mentions, else of all that the session has.</summary>
internal sealed class ColumnNames : ICompletionSource
{
    // A lazy table may ask its engine, which may be busy with the running cell; typing does not wait for that.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly ConditionalWeakTable<ITable, Task<IReadOnlyList<ColumnSchema>>> _pending = [];

    public IEnumerable<CompletionItem> Complete(CompletionPlace place, CancellationToken cancellationToken)
    {
        if (place.Kind != CompletionPlaceKind.StringLiteral || place.IsFrameworkMember) return [];
        var tables = place.Mentioned.Where(IsTable).ToList();
        // Outside a call, text is text.
        if (tables.Count == 0 && place.Member is not null) tables = [.. place.Variables.Where(IsTable)];
        return tables.SelectMany(table => SchemaOf((ITable)table.Value!).Select(column => new CompletionItem(column.Name, CompletionKind.Column, $"{column.TypeName} · {table.Name}"))).DistinctBy(item => item.Text);
    }

    private static bool IsTable(SessionVariable variable) => variable.Value is ITable;

    private IReadOnlyList<ColumnSchema> SchemaOf(ITable table)
    {
        var reading = _pending.GetValue(table, t => Task.Factory.StartNew(() => t.Schema, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        // A thread of its own, because the pool may have none to spare just now. Of what fails or takes too long nothing
        // is known; running the cell tells why.
        if (((IAsyncResult)reading).AsyncWaitHandle.WaitOne(Patience)) _pending.Remove(table);
        return reading.IsCompletedSuccessfully ? reading.GetAwaiter().GetResult() : [];
    }
}
