using System.Collections;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor on the CPU, in the order of their indices, whatever their order in memory.</summary>
/// <typeparam name="T">The .NET type of the dtype.</typeparam>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly Tensor _tensor;
    private readonly nint _address;
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly bool _contiguous;

    internal TensorAccessor(Tensor tensor)
    {
        // An owner of its own: disposing the tensor does not pull the memory away from under a loop.
        _tensor = tensor.alias().DetachFromDisposeScope();
        _address = TensorMemory.Address(_tensor);
        (_shape, _strides, _contiguous) = (_tensor.shape, _tensor.stride(), _tensor.is_contiguous());
        Count = _tensor.numel();
    }

    /// <summary>The number of elements.</summary>
    public long Count { get; }

    /// <summary>False: elements can be written.</summary>
    public bool IsReadOnly => false;

    /// <summary>One element.</summary>
    /// <param name="indices">Its index in each dimension, or its place alone.</param>
    public T this[params long[] indices]
    {
        get => Read(Offset(indices));
        set => Write(Offset(indices), value);
    }

    /// <summary>A copy of all elements.</summary>
    public T[] ToArray()
    {
        var result = new T[Count];
        CopyAll(result);
        return result;
    }

    /// <summary>A copy as an array of the tensor's dimensions; of one element where it has none.</summary>
    public Array ToNDArray()
    {
        var array = Array.CreateInstance(typeof(T), _shape.Length == 0 ? [1] : _shape);
        CopyAll(array);
        return array;
    }

    /// <summary>Copies all elements into an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="arrayIndex">Where to begin in it.</param>
    /// <param name="tensorIndex">The place of the first element to copy.</param>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        for (var i = tensorIndex; i < Count; i++) array[arrayIndex + (i - tensorIndex)] = Read(OffsetOf(i));
    }

    /// <summary>Copies an array into the tensor.</summary>
    /// <param name="array">The array.</param>
    /// <param name="arrayIndex">Where to begin in it.</param>
    /// <param name="tensorIndex">The place of the first element to write.</param>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        for (long i = arrayIndex; i < array.Length && tensorIndex + i - arrayIndex < Count; i++)
            Write(OffsetOf(tensorIndex + i - arrayIndex), array[i]);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++) yield return Read(OffsetOf(i));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Lets go of the memory.</summary>
    public void Dispose() => _tensor.Dispose();

    private T Read(long offset)
    {
        var value = TensorMemory.Read<T>(_address, offset);
        GC.KeepAlive(this);
        return value;
    }

    private void Write(long offset, T value)
    {
        TensorMemory.Write(_address, offset, value);
        GC.KeepAlive(this);
    }

    private void CopyAll(Array target)
    {
        using var frozen = no_grad();
        using var ordered = _contiguous ? null : _tensor.contiguous();
        TensorMemory.CopyTo(ordered ?? _tensor, target);
    }

    private long Offset(long[] indices)
    {
        if (indices.Length == 1 && _shape.Length != 1) return OffsetOf(indices[0]);
        if (indices.Length != _shape.Length) throw new ArgumentException($"The tensor has {_shape.Length} dimensions, and {indices.Length} indices were given.", nameof(indices));
        var offset = 0L;
        for (var i = 0; i < indices.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= _shape[i]) throw new IndexOutOfRangeException($"Index {indices[i]} of dimension {i} is not below its size {_shape[i]}.");
            offset += indices[i] * _strides[i];
        }
        return offset;
    }

    private long OffsetOf(long place)
    {
        if (place < 0 || place >= Count) throw new IndexOutOfRangeException($"Element {place} was asked for, and the tensor has {Count}.");
        if (_contiguous) return place;
        var offset = 0L;
        for (var i = _shape.Length - 1; i >= 0; i--)
        {
            offset += place % _shape[i] * _strides[i];
            place /= _shape[i];
        }
        return offset;
    }
}
