using System.Numerics;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>Looks through what a pickle built, without recursion.</summary>
internal static class CheckpointValues
{
    // Python's own pickler goes no deeper than about this.
    internal const int MostDepth = 500;

    /// <summary>All tensors anywhere in a value, each once.</summary>
    internal static IEnumerable<Tensor> Tensors(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object?>([root]);
        while (pending.TryPop(out var value))
        {
            if (value is null or string || !seen.Add(value)) continue;
            if (value is Tensor tensor) yield return tensor;
            foreach (var child in Children(value)) pending.Push(child);
        }
    }

    /// <summary>Refuses what would break whoever walks through the value: cycles, endless depth, and parts that are no values.</summary>
    /// <exception cref="InvalidDataException">It has such parts.</exception>
    internal static void RequireTree(object? root)
    {
        var done = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var path = new Stack<(object? Value, IEnumerator<object?> Children)>();
        Enter(root);
        while (path.TryPeek(out var top))
        {
            if (top.Children.MoveNext())
            {
                Enter(top.Children.Current);
                continue;
            }
            path.Pop();
            if (top.Value is null) continue;
            open.Remove(top.Value);
            done.Add(top.Value);
        }

        void Enter(object? value)
        {
            if (value is PickleGlobal global) throw new InvalidDataException($"it holds {global} itself as a value, which is no value here.");
            if (value is StorageReference) throw new InvalidDataException("it holds a storage without a tensor. Save tensors.");
            if (value is null || !IsContainer(value) || done.Contains(value)) return;
            if (!open.Add(value)) throw new InvalidDataException("a container in its pickle contains itself.");
            if (path.Count == MostDepth) throw new InvalidDataException($"its pickle nests containers deeper than {MostDepth}.");
            path.Push((value, Children(value).GetEnumerator()));
        }
    }

    /// <returns>The tensors by name, or null where the dictionary holds anything else.</returns>
    internal static Dictionary<string, Tensor>? StateDict(CheckpointDictionary dictionary)
    {
        var result = new Dictionary<string, Tensor>();
        foreach (var (key, value) in dictionary)
        {
            if (key is not string name || value is not Tensor tensor) return null;
            result.Add(name, tensor);
        }
        return result;
    }

    internal static string NameOf(object? value) => value switch
    {
        null => "None",
        Tensor => "a tensor",
        CheckpointDictionary => "a dict",
        List<object?> => "a list",
        object?[] => "a tuple",
        string => "a text",
        bool => "a bool",
        long or BigInteger => "a whole number",
        double => "a number",
        PickleGlobal global => global.ToString(),
        _ => $"a {value.GetType().Name}",
    };

    private static bool IsContainer(object value) => value is CheckpointDictionary or List<object?> or object?[] or HashSet<object>;

    private static IEnumerable<object?> Children(object value) => value switch
    {
        CheckpointDictionary dictionary => dictionary.Attributes is null ? dictionary.Values : dictionary.Values.Append(dictionary.Attributes),
        List<object?> list => list,
        object?[] tuple => tuple,
        HashSet<object> set => set,
        _ => [],
    };
}
