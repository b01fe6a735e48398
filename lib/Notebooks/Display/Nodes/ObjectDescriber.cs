using System.Collections;
using System.Runtime.CompilerServices;
using Workspace.Core.Display;

namespace Workspace.Notebooks.Display.Nodes;

/// <summary>Walks an object for display: bounded in rows, depth and total size, and safe against whatever getters throw.</summary>
internal sealed class ObjectDescriber
{
    /// <summary>Rows, items or entries shown of one collection, unless a notebook says otherwise.</summary>
    public const int RowLimit = 20;

    private const int DepthLimit = 4;
    private const int ColumnLimit = 30;

    // Objects that reference each other widely would otherwise print half the program.
    private const int NodeBudget = 3000;

    private readonly int _rows = Formatter.ListExpansionLimit;
    private int _nodes;

    public DisplayNode Describe(object? value) => Describe(value, 0);

    private DisplayNode Describe(object? value, int depth)
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return DescribeUnsafe(value, depth);
        }
        catch (Exception e)
        {
            return new ScalarNode(DisplayFailure.Describe(value, e));
        }
    }

    private DisplayNode DescribeUnsafe(object? value, int depth)
    {
        if (ScalarText.TryDescribe(value) is { } scalar) return scalar;
        if (depth > 0 && Formatter.TryOwn(value) is { } bundle)
            return new BundleNode((string)bundle[MimeTypes.Text], bundle.GetValueOrDefault(MimeTypes.Html) as string);
        if (++_nodes > NodeBudget || depth >= DepthLimit) return new ScalarNode(TypeNames.Of(value!.GetType()));
        return value switch
        {
            Exception e => new ExceptionNode(DisplayFailure.Describe(e), e.ToString()),
            Task task => DescribeTask(task, depth),
            IDictionary dictionary => DescribeEntries(dictionary, depth),
            IEnumerable sequence => DescribeSequence(sequence, depth),
            _ => DescribeObject(value!, depth),
        };
    }

    private DisplayNode DescribeTask(Task task, int depth)
    {
        var name = TypeNames.Of(task.GetType().IsGenericType ? typeof(Task<>).MakeGenericType(ResultType(task)) : typeof(Task));
        if (!task.IsCompleted) return new ScalarNode($"{name} (running; await it to see its value)");
        if (!task.IsCompletedSuccessfully)
            return new ScalarNode($"{name} ({(task.Exception?.InnerException is { } e ? DisplayFailure.Describe(e) : "cancelled")})");
        var result = task.GetType().GetProperty("Result")?.GetValue(task);
        return result?.GetType().Name == "VoidTaskResult" ? new ScalarNode("Task (completed)") : new PropertiesNode(name, [("Result", Describe(result, depth + 1))], default);
    }

    private static Type ResultType(Task task)
    {
        var type = task.GetType();
        while (type.GetGenericTypeDefinition() != typeof(Task<>) && type.BaseType is { IsGenericType: true } parent) type = parent;
        return type.GetGenericArguments()[0];
    }

    private PropertiesNode DescribeEntries(IDictionary dictionary, int depth)
    {
        var entries = new List<(string, DisplayNode)>();
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entries.Count == _rows) break;
            entries.Add((TextRenderer.RenderBare(Describe(entry.Key, depth + 1)), Describe(entry.Value, depth + 1)));
        }
        var left = dictionary.Count - entries.Count;
        return new PropertiesNode(TypeNames.Of(dictionary.GetType()), entries, new Omission(left > 0, left));
    }

    private DisplayNode DescribeSequence(IEnumerable sequence, int depth)
    {
        var items = new List<object?>();
        var more = false;
        foreach (var item in sequence)
        {
            if (items.Count == _rows)
            {
                more = true;
                break;
            }
            items.Add(item);
        }
        var omitted = new Omission(more, Count(sequence) - items.Count);
        return (DisplayNode?)TryTable(items, omitted, depth) ?? new ListNode([.. items.Select(item => Describe(item, depth + 1))], omitted);
    }

    private static long? Count(IEnumerable sequence) => sequence switch
    {
        ICollection collection => collection.Count,
        _ => sequence.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>))
            ? (int?)sequence.GetType().GetProperty("Count")?.GetValue(sequence)
            : null,
    };

    // A table where all items are objects of one type that have members to show.
    private TableNode? TryTable(List<object?> items, Omission omitted, int depth)
    {
        if (items.FirstOrDefault()?.GetType() is not { } type || items.Any(item => item?.GetType() != type || !IsPlainObject(item))) return null;
        var members = ObjectMembers.Of(type).Take(ColumnLimit).ToList();
        if (members.Count == 0) return null;
        var rows = items.Select(item => (IReadOnlyList<DisplayNode>)[.. members.Select(member => ScalarText.Shorten(DescribeMember(member, item!, depth + 1)))]).ToList();
        return new TableNode([.. members.Select(member => member.Name)], rows, omitted);
    }

    private static bool IsPlainObject(object? item) =>
        item is not (null or IEnumerable or Exception or Task) && ScalarText.TryDescribe(item) is null && Formatter.TryOwn(item) is null;

    private DisplayNode DescribeObject(object value, int depth)
    {
        var members = ObjectMembers.Of(value.GetType());
        return members.Count == 0
            ? new ScalarNode(value.ToString() ?? TypeNames.Of(value.GetType()))
            : new PropertiesNode(TypeNames.Of(value.GetType()), [.. members.Select(member => (member.Name, DescribeMember(member, value, depth + 1)))], default);
    }

    private DisplayNode DescribeMember(System.Reflection.MemberInfo member, object target, int depth)
    {
        object? value;
        try { value = ObjectMembers.Value(member, target); }
        catch (Exception e) { return new ScalarNode($"({DisplayFailure.Describe(e)})"); }
        return Describe(value, depth);
    }
}
