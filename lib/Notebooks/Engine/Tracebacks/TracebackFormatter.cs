using System.Diagnostics;
using System.Globalization;

namespace Workspace.Notebooks.Engine.Tracebacks;

/// <summary>Shows an exception as the user of a notebook needs it: cell names and lines, without the engine's own frames.</summary>
internal static class TracebackFormatter
{
    // Deeper causes and longer lists of inner exceptions no longer help a reader.
    private const int MaxDepth = 8;
    private const int MaxInner = 5;
    private const int MaxFrames = 60;

    /// <summary>The exception's own line, its frames, and the same for what caused it.</summary>
    public static IReadOnlyList<string> Format(Exception exception)
    {
        var lines = new List<string>();
        Append(lines, exception, "", 0);
        return lines;
    }

    /// <summary>The type's name without namespace and generic arity.</summary>
    public static string NameOf(Exception exception) => exception.GetType().Name.Split('`')[0];

    /// <summary>The message, also where the exception's own code for it throws.</summary>
    public static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message ?? "";
        }
        catch (Exception e)
        {
            return $"(its Message property threw {e.GetType().Name})";
        }
    }

    private static void Append(List<string> lines, Exception exception, string prefix, int depth)
    {
        lines.Add($"{prefix}{NameOf(exception)}: {MessageOf(exception)}");
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames().Select(TracebackFrame.Describe).OfType<string>().ToList();
        lines.AddRange(frames.Take(MaxFrames).Select(frame => "   at " + frame));
        if (frames.Count > MaxFrames) lines.Add(string.Create(CultureInfo.InvariantCulture, $"   … {frames.Count - MaxFrames} more"));
        if (depth < MaxDepth) AppendCauses(lines, exception, depth + 1);
    }

    private static void AppendCauses(List<string> lines, Exception exception, int depth)
    {
        if (exception is AggregateException { InnerExceptions.Count: > 1 } aggregate)
        {
            var count = aggregate.InnerExceptions.Count;
            for (var i = 0; i < Math.Min(count, MaxInner); i++)
                Append(lines, aggregate.InnerExceptions[i], string.Create(CultureInfo.InvariantCulture, $"Inner exception {i + 1} of {count}: "), depth);
        }
        else if (exception.InnerException is { } inner)
        {
            Append(lines, inner, "Caused by ", depth);
        }
    }
}
