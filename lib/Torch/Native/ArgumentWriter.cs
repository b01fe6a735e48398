using System.Runtime.InteropServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Lays arguments out for the door; lists go into a scratch space on the stack, and onto the native heap where they are long.</summary>
internal unsafe ref struct ArgumentWriter(long* scratch, int capacity)
{
    /// <summary>Longs of scratch space that hold the lists of nearly every call.</summary>
    internal const int ScratchLength = 48;

    private int _used;
    private List<nint>? _allocated;

    internal void Write(scoped ref readonly Argument argument, out NativeValue value)
    {
        value.Tag = argument.Tag;
        value.Length = 0;
        value.Bits = argument.Bits;
        switch (argument.Tag)
        {
            case ValueTag.Tensor: value.Bits = ((Tensor)argument.Reference!).Handle; break;
            case ValueTag.IntList: WriteList((long[])argument.Reference!, ref value); break;
            case ValueTag.DoubleList: WriteList((double[])argument.Reference!, ref value); break;
            case ValueTag.BoolList: WriteList((bool[])argument.Reference!, ref value); break;
            case ValueTag.TensorList or ValueTag.OptionalTensorList: WriteTensors((Tensor?[])argument.Reference!, ref value); break;
            case ValueTag.String: WriteList(Encoding.UTF8.GetBytes((string)argument.Reference!), ref value); break;
            case ValueTag.Generator: value.Bits = ((Generator)argument.Reference!).Handle; break;
            case ValueTag.Device:
                var device = (Device)argument.Reference!;
                (value.Length, value.Bits) = ((int)device.type, device.index);
                break;
            default: break;
        }
    }

    /// <summary>Gives back what did not fit into the scratch space.</summary>
    internal readonly void Free()
    {
        if (_allocated is null) return;
        foreach (var address in _allocated) NativeMemory.Free((void*)address);
    }

    private void WriteList<T>(T[] values, ref NativeValue value) where T : unmanaged
    {
        var target = Reserve(((values.Length * sizeof(T)) + sizeof(long) - 1) / sizeof(long));
        values.AsSpan().CopyTo(new Span<T>(target, values.Length));
        (value.Length, value.Bits) = (values.Length, (long)target);
    }

    private void WriteTensors(Tensor?[] tensors, ref NativeValue value)
    {
        var target = Reserve(tensors.Length);
        for (var i = 0; i < tensors.Length; i++) target[i] = tensors[i] is { } tensor ? tensor.Handle : 0;
        (value.Length, value.Bits) = (tensors.Length, (long)target);
    }

    private long* Reserve(int longs)
    {
        if (_used + longs <= capacity)
        {
            var place = scratch + _used;
            _used += longs;
            return place;
        }
        var allocated = NativeMemory.Alloc((nuint)longs, sizeof(long));
        (_allocated ??= []).Add((nint)allocated);
        return (long*)allocated;
    }
}
