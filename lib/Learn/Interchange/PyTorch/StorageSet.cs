using TorchSharp.Modules;
using Workspace.Learn.Interchange.Archives;
using Workspace.Learn.Interchange.Elements;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>The storages of a checkpoint, each read once, and the tensors that look at them.</summary>
internal sealed class StorageSet(ArchiveReader archive, string folder, bool isBigEndian)
{
    // Each takes a few bytes in a pickle and a few hundred in memory.
    private const int MostTensors = 1_000_000;

    private readonly Dictionary<string, (ElementType Element, Tensor Flat)> _storages = [];
    private readonly List<Tensor> _tensors = [];

    /// <summary>A tensor that looks at a storage.</summary>
    /// <exception cref="InvalidDataException">It would look beyond the storage, or the storage is not there.</exception>
    internal Tensor Tensor(StorageReference storage, ElementType element, long offset, long[] shape, long[] strides, bool requiresGrad)
    {
        if (_tensors.Count == MostTensors) throw new InvalidDataException($"it holds more than {MostTensors} tensors.");
        var elements = Shapes.Elements(shape, element.Size);
        if (strides.Length != shape.Length) throw new InvalidDataException($"a tensor of shape {Shapes.Text(shape)} has the strides {Shapes.Text(strides)}.");
        var flat = Flat(storage, element);
        RequireInside(flat.numel(), offset, elements, shape, strides);
        if (requiresGrad && !(flat.is_floating_point() || flat.is_complex())) throw new InvalidDataException($"a tensor of {element.DType} requires gradients, which only floating-point ones can.");
        using var frozen = no_grad();
        var tensor = flat.as_strided(shape, strides, offset);
        _tensors.Add(tensor);
        if (requiresGrad) tensor.requires_grad = true;
        return tensor;
    }

    internal Parameter Parameter(Tensor data, bool requiresGrad)
    {
        if (requiresGrad && !(data.is_floating_point() || data.is_complex())) throw new InvalidDataException($"a parameter of {data.dtype} requires gradients, which only floating-point ones can.");
        // An owner of its own: other parts of the checkpoint may hold the same tensor.
        using var detached = data.detach();
        var parameter = new Parameter(detached.alias(), requiresGrad);
        _tensors.Add(parameter);
        return parameter;
    }

    /// <summary>Releases what was read, except what somebody now holds; memory that these look at stays.</summary>
    internal void Release(IEnumerable<Tensor> keep)
    {
        var kept = new HashSet<object>(keep, ReferenceEqualityComparer.Instance);
        foreach (var tensor in _tensors.Where(tensor => !kept.Contains(tensor))) tensor.Dispose();
        foreach (var (_, flat) in _storages.Values) flat.Dispose();
    }

    private Tensor Flat(StorageReference storage, ElementType element)
    {
        if (_storages.TryGetValue(storage.Key, out var known))
            return known.Element == element ? known.Flat : throw new InvalidDataException($"its storage {storage.Key} is used as {known.Element.DType} and as {element.DType}.");
        if (!archive.Entries.TryGetValue($"{folder}data/{storage.Key}", out var entry)) throw new InvalidDataException($"its pickle names the storage {storage.Key}, and the archive has no entry {folder}data/{storage.Key}.");
        var bytes = (Int128)storage.Count * (storage.Element?.Size ?? 1);
        if (storage.Count < 0 || bytes != entry.Length) throw new InvalidDataException($"its storage {storage.Key} should have {bytes} bytes, and the archive has {entry.Length}.");
        if (entry.Length % element.Size != 0) throw new InvalidDataException($"its storage {storage.Key} has {entry.Length} bytes, which are no whole elements of {element.DType}.");
        var flat = entry.Read(stream => TensorBytes.Read([entry.Length / element.Size], element, stream.ReadExactly, isBigEndian));
        _storages.Add(storage.Key, (element, flat));
        return flat;
    }

    private static void RequireInside(long available, long offset, long elements, long[] shape, long[] strides)
    {
        var last = (Int128)offset;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (strides[axis] < 0) throw new InvalidDataException($"a tensor has the strides {Shapes.Text(strides)}; libtorch has no negative ones.");
            last += (Int128)Math.Max(shape[axis] - 1, 0) * strides[axis];
        }
        var isInside = offset >= 0 && (elements == 0 ? offset <= available : last < available);
        if (!isInside) throw new InvalidDataException($"a tensor of shape {Shapes.Text(shape)}, strides {Shapes.Text(strides)} and offset {offset} looks beyond its storage of {available} elements.");
    }
}
