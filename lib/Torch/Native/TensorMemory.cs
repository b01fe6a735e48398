using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Everything about a tensor that is no operator: its description, its bytes, its gradient.</summary>
internal static unsafe class TensorMemory
{
    private const int MostPassedAtOnce = 1 << 20;

    /// <summary>What libtorch says about a tensor. The addresses in it are good as long as the caller holds the tensor.</summary>
    internal static TensorDescription Describe(Tensor tensor)
    {
        TensorDescription description;
        var status = NativeMethods.door_describe(tensor.Handle, &description);
        // The runtime may finalise an object whose last use was reading its handle; held on to here and below until libtorch is done.
        GC.KeepAlive(tensor);
        NativeErrors.Check(status, "describe");
        return description;
    }

    internal static long[] Sizes(Tensor tensor) => Read(tensor, description => description.SizeArray());

    internal static long Size(Tensor tensor, long dimension)
    {
        var size = Describe(tensor).SizeOf(dimension);
        GC.KeepAlive(tensor);
        return size;
    }

    internal static long[] Strides(Tensor tensor) => Read(tensor, description => description.StrideArray());

    internal static long Stride(Tensor tensor, long dimension)
    {
        Size(tensor, dimension);
        return Strides(tensor)[dimension < 0 ? dimension + tensor.Dimensions : dimension];
    }

    /// <summary>The memory of a contiguous tensor on the CPU as bytes. It lives as long as the tensor.</summary>
    internal static Span<byte> Bytes(Tensor tensor)
    {
        var description = Describe(tensor);
        return description.Bytes == 0 ? [] : new Span<byte>((void*)Address(tensor), checked((int)description.Bytes));
    }

    internal static nint Address(Tensor tensor)
    {
        var address = NativeMethods.door_data(tensor.Handle);
        GC.KeepAlive(tensor);
        return address;
    }

    internal static T Read<T>(nint address, long offset) where T : unmanaged => ((T*)address)[offset];

    internal static void Write<T>(nint address, long offset, T value) where T : unmanaged => ((T*)address)[offset] = value;

    /// <summary>Copies all elements of an array of any rank into a contiguous tensor of as many on the CPU.</summary>
    internal static void CopyFrom(Tensor tensor, Array source)
    {
        var bytes = Describe(tensor).Bytes;
        if (bytes == 0) return;
        fixed (byte* from = &MemoryMarshal.GetArrayDataReference(source))
            Buffer.MemoryCopy(from, (void*)Address(tensor), bytes, bytes);
        GC.KeepAlive(tensor);
    }

    /// <summary>Copies all elements of a contiguous tensor on the CPU into an array of as many, of any rank.</summary>
    internal static void CopyTo(Tensor tensor, Array target)
    {
        var bytes = Describe(tensor).Bytes;
        if (bytes == 0) return;
        fixed (byte* to = &MemoryMarshal.GetArrayDataReference(target))
            Buffer.MemoryCopy((void*)Address(tensor), to, bytes, bytes);
        GC.KeepAlive(tensor);
    }

    internal static void Read(Stream stream, Tensor tensor) => Pass(tensor, (address, length) => stream.ReadExactly(new Span<byte>((void*)address, length)));

    internal static void Write(Stream stream, Tensor tensor) => Pass(tensor, (address, length) => stream.Write(new ReadOnlySpan<byte>((void*)address, length)));

    internal static void SetRequiresGrad(Tensor tensor, bool on) => Finish(tensor, NativeMethods.door_set_requires_grad(tensor.Handle, on ? 1 : 0), "requires_grad");

    internal static void RetainGrad(Tensor tensor) => Finish(tensor, NativeMethods.door_retain_grad(tensor.Handle), "retain_grad");

    internal static Tensor? Gradient(Tensor tensor)
    {
        nint gradient = 0;
        Finish(tensor, NativeMethods.door_grad(tensor.Handle, &gradient), "grad");
        return gradient == 0 ? null : new Tensor(gradient);
    }

    internal static void SetGradient(Tensor tensor, Tensor? gradient)
    {
        Finish(tensor, NativeMethods.door_set_grad(tensor.Handle, gradient?.Handle ?? 0), "grad");
        GC.KeepAlive(gradient);
    }

    internal static string GradientFunction(Tensor tensor)
    {
        var name = Marshal.PtrToStringUTF8((nint)NativeMethods.door_grad_fn(tensor.Handle));
        GC.KeepAlive(tensor);
        return name ?? "";
    }

    internal static Tensor Share(Tensor tensor)
    {
        var shared = NativeMethods.door_share(tensor.Handle);
        GC.KeepAlive(tensor);
        return new Tensor(shared);
    }

    private static T Read<T>(Tensor tensor, Func<TensorDescription, T> read)
    {
        var result = read(Describe(tensor));
        GC.KeepAlive(tensor);
        return result;
    }

    private static void Finish(Tensor tensor, int status, string operation)
    {
        GC.KeepAlive(tensor);
        NativeErrors.Check(status, operation);
    }

    // A span has at most 2 GiB, a tensor may have more.
    private static void Pass(Tensor tensor, Action<nint, int> part)
    {
        var (address, left) = (Address(tensor), Describe(tensor).Bytes);
        for (var length = 0; left > 0; left -= length, address += length)
        {
            length = (int)Math.Min(left, MostPassedAtOnce);
            part(address, length);
        }
        GC.KeepAlive(tensor);
    }
}
