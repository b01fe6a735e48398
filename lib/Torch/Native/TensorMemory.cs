using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Everything about a tensor that is no operator: its description, its bytes, its gradient.</summary>
internal static unsafe class TensorMemory
{
    internal static TensorDescription Describe(Tensor tensor)
    {
        TensorDescription description;
        NativeErrors.Check(NativeMethods.door_describe(tensor.Handle, &description), "describe");
        return description;
    }

    internal static long[] Sizes(Tensor tensor) => Describe(tensor).SizeArray();

    internal static long Size(Tensor tensor, long dimension) => Describe(tensor).SizeOf(dimension);

    internal static long[] Strides(Tensor tensor) => Describe(tensor).StrideArray();

    internal static long Stride(Tensor tensor, long dimension)
    {
        var description = Describe(tensor);
        description.SizeOf(dimension);
        return description.Strides[dimension < 0 ? dimension + description.Dimensions : dimension];
    }

    /// <summary>The memory of a contiguous tensor on the CPU as bytes. It lives as long as the tensor.</summary>
    internal static Span<byte> Bytes(Tensor tensor)
    {
        var description = Describe(tensor);
        return description.Bytes == 0 ? [] : new Span<byte>((void*)NativeMethods.door_data(tensor.Handle), checked((int)description.Bytes));
    }

    /// <summary>The elements of a contiguous tensor on the CPU. They live as long as the tensor.</summary>
    internal static Span<T> Elements<T>(Tensor tensor) where T : unmanaged
    {
        var description = Describe(tensor);
        return description.Bytes == 0 ? [] : new Span<T>((void*)NativeMethods.door_data(tensor.Handle), checked((int)(description.Bytes / sizeof(T))));
    }

    internal static nint Address(Tensor tensor) => NativeMethods.door_data(tensor.Handle);

    internal static T Read<T>(nint address, long offset) where T : unmanaged => ((T*)address)[offset];

    internal static void Write<T>(nint address, long offset, T value) where T : unmanaged => ((T*)address)[offset] = value;

    /// <summary>Copies bytes into a contiguous tensor on the CPU, of any size.</summary>
    internal static void CopyFrom<T>(Tensor tensor, ReadOnlySpan<T> source) where T : unmanaged =>
        source.CopyTo(new Span<T>((void*)NativeMethods.door_data(tensor.Handle), source.Length));

    internal static void CopyFrom(Tensor tensor, Array source)
    {
        var bytes = Buffer.ByteLength(source);
        if (bytes == 0) return;
        fixed (byte* from = &MemoryMarshal.GetArrayDataReference(source))
            Buffer.MemoryCopy(from, (void*)NativeMethods.door_data(tensor.Handle), bytes, bytes);
    }

    internal static void Read(Stream stream, Tensor tensor)
    {
        var address = (byte*)NativeMethods.door_data(tensor.Handle);
        for (long left = Describe(tensor).Bytes, part; left > 0; left -= part, address += part)
        {
            part = Math.Min(left, 1 << 20);
            stream.ReadExactly(new Span<byte>(address, (int)part));
        }
    }

    internal static void Write(Stream stream, Tensor tensor)
    {
        var address = (byte*)NativeMethods.door_data(tensor.Handle);
        for (long left = Describe(tensor).Bytes, part; left > 0; left -= part, address += part)
        {
            part = Math.Min(left, 1 << 20);
            stream.Write(new ReadOnlySpan<byte>(address, (int)part));
        }
    }

    internal static void SetRequiresGrad(Tensor tensor, bool on) => NativeErrors.Check(NativeMethods.door_set_requires_grad(tensor.Handle, on ? 1 : 0), "requires_grad");

    internal static void RetainGrad(Tensor tensor) => NativeErrors.Check(NativeMethods.door_retain_grad(tensor.Handle), "retain_grad");

    internal static Tensor? Gradient(Tensor tensor)
    {
        nint gradient = 0;
        NativeErrors.Check(NativeMethods.door_grad(tensor.Handle, &gradient), "grad");
        return gradient == 0 ? null : new Tensor(gradient);
    }

    internal static void SetGradient(Tensor tensor, Tensor? gradient) => NativeErrors.Check(NativeMethods.door_set_grad(tensor.Handle, gradient?.Handle ?? 0), "grad");

    internal static string GradientFunction(Tensor tensor) => Marshal.PtrToStringUTF8((nint)NativeMethods.door_grad_fn(tensor.Handle)) ?? "";

    internal static Tensor Share(Tensor tensor) => new(NativeMethods.door_share(tensor.Handle));
}
