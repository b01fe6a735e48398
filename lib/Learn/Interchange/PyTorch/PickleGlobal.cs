using Workspace.Learn.Interchange.Elements;

namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>The functions and classes that a checkpoint may name. There is no way from a name in a file to code but through this list.</summary>
internal sealed record PickleGlobal(string Module, string Name, GlobalKind Kind, ElementType? Element = null)
{
    private static readonly Dictionary<(string, string), PickleGlobal> Known = All().ToDictionary(global => (global.Module, global.Name));

    internal static PickleGlobal? Find(string module, string name) => Known.GetValueOrDefault((module, name));

    public override string ToString() => $"{Module}.{Name}";

    private static IEnumerable<PickleGlobal> All()
    {
        yield return new("torch._utils", "_rebuild_tensor_v2", GlobalKind.Tensor);
        yield return new("torch._utils", "_rebuild_tensor_v3", GlobalKind.TensorWithDType);
        yield return new("torch._utils", "_rebuild_parameter", GlobalKind.Parameter);
        yield return new("torch", "Size", GlobalKind.Size);
        yield return new("torch", "device", GlobalKind.Device);
        yield return new("torch.storage", "UntypedStorage", GlobalKind.Storage);
        yield return new("torch.storage", "_UntypedStorage", GlobalKind.Storage);
        yield return new("collections", "OrderedDict", GlobalKind.Dictionary);
        yield return new("_codecs", "encode", GlobalKind.Encode);
        foreach (var element in ElementType.All)
        {
            yield return new("torch", element.Storage, GlobalKind.Storage, element);
            yield return new("torch", element.DType, GlobalKind.DType, element);
        }
        foreach (var builtins in (string[])["builtins", "__builtin__"])
        {
            yield return new(builtins, "set", GlobalKind.Set);
            yield return new(builtins, "frozenset", GlobalKind.Set);
            yield return new(builtins, "bytearray", GlobalKind.Bytes);
            yield return new(builtins, "bytes", GlobalKind.Bytes);
            yield return new(builtins, "complex", GlobalKind.Complex);
        }
    }
}
