using Workspace.Core.Display;
using Workspace.Notebooks.Engine.Completion;
using Workspace.Notebooks.Engine.Execution;
using Workspace.Notebooks.Engine.Inspection;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Editing;

/// <summary>Completion and inspection of C# on top of a session's cells.</summary>
internal sealed class CSharpLanguageService(SessionOptions options, SubmissionState state) : ILanguageService
{
    private readonly Completer _completer = new(options, state);
    private readonly Inspector _inspector = new(state);
    private volatile ChainSnapshot? _snapshot;

    /// <summary>Tells it what the session's cells look like now; called between cells.</summary>
    public void Adopt(ChainSnapshot snapshot) => _snapshot = snapshot;

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        Check(code, position);
        return Task.Run(() => Guard(code, () => _completer.Complete(_snapshot!, code, position, cancellationToken), CompletionList.Empty(position)), cancellationToken);
    }

    public Task<MimeBundle?> InspectAsync(string code, int position, InspectionDetail detail = InspectionDetail.Summary, CancellationToken cancellationToken = default)
    {
        Check(code, position);
        return Task.Run(() => Guard(code, () => _inspector.Inspect(_snapshot!, code, position, detail, cancellationToken), null), cancellationToken);
    }

    public Completeness CheckCompleteness(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Guard(code, () => CellCompleteness.Check(code), new Completeness(CompletenessStatus.Invalid));
    }

    private static void Check(string code, int position)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
    }

    private static T Guard<T>(string code, Func<T> answer, T nothing)
    {
        if (Nesting.IsTooDeep(code)) return nothing;
        try
        {
            return answer();
        }
        catch (InsufficientExecutionStackException)
        {
            // Code nested thousands of levels deep; running it says so, typing goes on without help.
            return nothing;
        }
        catch (Exception e) when (e is not OperationCanceledException && e.Source is "Microsoft.CodeAnalysis.CSharp" or "Microsoft.CodeAnalysis")
        {
            // The compiler has faults of its own with code that is nonsense half-way through typing; the next key gives it other code.
            return nothing;
        }
    }
}
