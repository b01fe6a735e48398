using System.Collections;
using Workspace.Core.Display;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Display.Nodes;

namespace Workspace.Notebooks.Engine.Inspection;

/// <summary>A few lines about a variable's value.</summary>
internal static class ValueText
{
    private const int MaxLines = 8;
    private const int MaxLength = 600;

    // Longer than any object needs that shows itself from memory; one that asks a database is left out.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <summary>The value's own type and text. What would have to run to be shown (a lazy sequence, a slow <c>ToString</c>) shows its type alone.</summary>
    public static string Of(object? value)
    {
        if (value is null) return "null";
        var type = TypeNames.Of(value.GetType());
        if (value is IEnumerable and not (string or ICollection) && !IsCollection(value)) return type;
        var formatting = Task.Factory.StartNew(() => Formatter.Format(value)[MimeTypes.Text] as string ?? "", CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (!((IAsyncResult)formatting).AsyncWaitHandle.WaitOne(Patience) || !formatting.IsCompletedSuccessfully) return type;
        var text = Shorten(formatting.GetAwaiter().GetResult());
        return text.Contains('\n', StringComparison.Ordinal) ? $"{type}\n{text}" : $"{text}  ({type})";
    }

    private static bool IsCollection(object value) => value.GetType().GetInterfaces()
        .Any(contract => contract.IsGenericType && (contract.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>) || contract.GetGenericTypeDefinition() == typeof(ICollection<>)));

    private static string Shorten(string text)
    {
        var isLong = text.Length > MaxLength;
        if (isLong) text = text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        var lines = text.TrimEnd().Split('\n');
        var shown = string.Join('\n', lines.Take(MaxLines));
        return isLong || lines.Length > MaxLines ? shown + " …" : shown;
    }
}
