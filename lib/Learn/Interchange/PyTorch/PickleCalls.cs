using System.Numerics;
using System.Text;
using Workspace.Learn.Interchange.Elements;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>What the names on the short list do when a pickle calls them.</summary>
internal sealed class PickleCalls(StorageSet storages)
{
    /// <exception cref="InvalidDataException">The arguments are not those of PyTorch.</exception>
    internal object? Call(PickleGlobal global, object?[] arguments) => (global.Kind, arguments) switch
    {
        (GlobalKind.Tensor, [StorageReference { Element: { } element } storage, long offset, var size, var stride, bool requiresGrad, ..]) =>
            storages.Tensor(storage, element, offset, Numbers(size), Numbers(stride), requiresGrad),
        (GlobalKind.TensorWithDType, [StorageReference storage, long offset, var size, var stride, bool requiresGrad, _, ScalarType dtype, ..]) =>
            storages.Tensor(storage, ElementType.Of(dtype), offset, Numbers(size), Numbers(stride), requiresGrad),
        (GlobalKind.Parameter, [Tensor data, bool requiresGrad, ..]) => storages.Parameter(data, requiresGrad),
        (GlobalKind.Size, [var sizes]) => Numbers(sizes),
        (GlobalKind.Device, [string type]) => DeviceOf(type, -1),
        (GlobalKind.Device, [string type, long index]) => DeviceOf(type, index),
        (GlobalKind.Dictionary, []) => new CheckpointDictionary(),
        (GlobalKind.Dictionary, [List<object?> pairs]) => Dictionary(pairs),
        (GlobalKind.Set, []) => new HashSet<object>(),
        (GlobalKind.Set, [List<object?> items]) => Set(items),
        (GlobalKind.Bytes, []) => Array.Empty<byte>(),
        (GlobalKind.Bytes, [byte[] bytes]) => bytes,
        (GlobalKind.Bytes, [string text, "latin-1" or "latin1"]) => Latin1(text),
        (GlobalKind.Encode, [string text, "latin-1" or "latin1"]) => Latin1(text),
        (GlobalKind.Complex, [double real, double imaginary]) => new Complex(real, imaginary),
        _ => throw new InvalidDataException($"it calls {global} with ({string.Join(", ", arguments.Take(8).Select(CheckpointValues.NameOf))}), which PyTorch would not"),
    };

    /// <summary>The storage that a persistent id names: ('storage', class, key, device, count).</summary>
    internal static StorageReference Storage(object? id) => id is object?[] and ["storage", PickleGlobal { Kind: GlobalKind.Storage } type, string key, string, long count]
        ? new StorageReference(key, type.Element, count)
        : throw new InvalidDataException($"it refers to {CheckpointValues.NameOf(id)} outside of itself, and no storage");

    internal static HashSet<object> Set(IReadOnlyList<object?> items) => [.. items.Select(Key)];

    internal static object Key(object? key) => key is string or long or double or bool or BigInteger
        ? key
        : throw new InvalidDataException($"it has {CheckpointValues.NameOf(key)} as a key; texts and numbers are read");

    private static CheckpointDictionary Dictionary(List<object?> pairs)
    {
        var result = new CheckpointDictionary();
        foreach (var pair in pairs)
        {
            var (key, value) = pair switch
            {
                object?[] and [var first, var second] => (first, second),
                List<object?> and [var first, var second] => (first, second),
                _ => throw new InvalidDataException("it makes an OrderedDict of something else than pairs"),
            };
            result[Key(key)] = value;
        }
        return result;
    }

    private static long[] Numbers(object? tuple) => tuple switch
    {
        long[] size => size,
        object?[] items when items.Length <= Shapes.MostDimensions && Array.TrueForAll(items, item => item is long) => Array.ConvertAll(items, item => (long)item!),
        _ => throw new InvalidDataException($"it has {CheckpointValues.NameOf(tuple)} where at most {Shapes.MostDimensions} whole numbers belong"),
    };

    private static byte[] Latin1(string text) => text.All(c => c <= '\u00ff') ? Encoding.Latin1.GetBytes(text) : throw new InvalidDataException("it has bytes above 255");

    private static Device DeviceOf(string type, long index)
    {
        if (index is < -1 or > sbyte.MaxValue) throw new InvalidDataException($"it names the device {type}:{index}");
        try
        {
            return index < 0 ? new Device(type) : new Device(type, (int)index);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"it names the device {type}", e);
        }
    }
}
