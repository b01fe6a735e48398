using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TorchSharp.Door;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>An ATen operator by name and overload; its native handle is looked up once, at the first call.</summary>
/// <param name="name">Its name in PyTorch's namespace <c>aten</c>, with its overload after a dot where it has several: <c>add.Tensor</c>. Default the name of the field it initialises.</param>
internal sealed unsafe class Operator([CallerMemberName] string name = "")
{
    // More results than any operator has that the library calls.
    private const int MostResults = 8;

    private nint _handle;

    /// <summary>Name and overload as PyTorch writes them: <c>aten::add.Tensor</c>.</summary>
    internal string FullName { get; } = "aten::" + name;

    private nint Handle => _handle != 0 ? _handle : Find();

    /// <summary>Calls it for its one tensor. Arguments left out at the end take the operator's own defaults.</summary>
    [SkipLocalsInit]
    internal Tensor Call(params ReadOnlySpan<Argument> arguments)
    {
        NativeValue result;
        Invoke(arguments, &result, 1);
        return ToTensor(result);
    }

    /// <summary>Calls it for its effect; what it returns is not taken.</summary>
    internal void Run(params ReadOnlySpan<Argument> arguments) => Invoke(arguments, null, 0);

    /// <summary>Calls it for two tensors.</summary>
    internal (Tensor First, Tensor Second) Call2(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MostResults];
        Invoke(arguments, results, MostResults);
        return (ToTensor(results[0]), ToTensor(results[1]));
    }

    /// <summary>Calls it for three tensors.</summary>
    internal (Tensor First, Tensor Second, Tensor Third) Call3(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MostResults];
        Invoke(arguments, results, MostResults);
        return (ToTensor(results[0]), ToTensor(results[1]), ToTensor(results[2]));
    }

    /// <summary>Calls it for a list of tensors, whether it returns one or several results.</summary>
    internal Tensor[] CallList(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MostResults];
        var count = Invoke(arguments, results, MostResults);
        if (results[0].Tag == ValueTag.TensorList) return TakeList(results[0]);
        var tensors = new Tensor[count];
        for (var i = 0; i < count; i++) tensors[i] = ToTensor(results[i]);
        return tensors;
    }

    /// <summary>Calls it for one plain value.</summary>
    internal Scalar CallScalar(params ReadOnlySpan<Argument> arguments)
    {
        NativeValue result;
        Invoke(arguments, &result, 1);
        return new Scalar(result.Tag, result.Bits);
    }

    /// <summary>Its signature in PyTorch's schema language.</summary>
    internal string Schema() => Marshal.PtrToStringUTF8((nint)NativeMethods.door_schema(Handle)) ?? FullName;

    [SkipLocalsInit]
    private int Invoke(ReadOnlySpan<Argument> arguments, NativeValue* results, int capacity)
    {
        var values = stackalloc NativeValue[arguments.Length];
        var scratch = stackalloc long[ArgumentWriter.ScratchLength];
        var writer = new ArgumentWriter(scratch, ArgumentWriter.ScratchLength);
        try
        {
            for (var i = 0; i < arguments.Length; i++) writer.Write(in arguments[i], out values[i]);
            var count = NativeMethods.door_call(Handle, values, arguments.Length, results, capacity);
            if (count < 0 && NativeErrors.IsOutOfMemory)
            {
                // Tensors that nobody holds any more may be what fills the memory: release them and try once more.
                MemoryBudget.CollectAll();
                count = NativeMethods.door_call(Handle, values, arguments.Length, results, capacity);
            }
            return count < 0 ? throw NativeErrors.ForOperator(FullName, arguments) : count;
        }
        finally
        {
            writer.Free();
        }
    }

    private static Tensor ToTensor(in NativeValue value)
    {
        if (value.Length > 0) MemoryBudget.Count(value.Length);
        return new Tensor((nint)value.Bits);
    }

    private static Tensor[] TakeList(in NativeValue value)
    {
        var handles = new ReadOnlySpan<nint>((void*)value.Bits, value.Length);
        var tensors = new Tensor[handles.Length];
        for (var i = 0; i < tensors.Length; i++) tensors[i] = new Tensor(handles[i]);
        NativeMethods.door_free_list((nint)value.Bits);
        return tensors;
    }

    private nint Find()
    {
        var parts = FullName.Split('.', 2);
        fixed (byte* namePointer = Encoding.UTF8.GetBytes(parts[0] + "\0"))
        fixed (byte* overloadPointer = Encoding.UTF8.GetBytes((parts.Length > 1 ? parts[1] : "") + "\0"))
            _handle = NativeMethods.door_operator(namePointer, overloadPointer);
        return _handle != 0 ? _handle : throw new UnknownOperatorException(FullName, DoorLibrary.OperatorNames());
    }
}
