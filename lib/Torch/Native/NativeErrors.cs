using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using TorchSharp.Door;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>The one place that reads libtorch's message and makes an exception of it.</summary>
internal static unsafe class NativeErrors
{
    private static string Message => Marshal.PtrToStringUTF8((nint)NativeMethods.door_error()) ?? "";

    /// <summary>Why this thread's last call failed.</summary>
    internal static string LastMessage => Readable(Message);

    /// <summary>Whether the failure of this thread's last call was for want of memory.</summary>
    internal static bool IsOutOfMemory => Message is var text
        && (text.Contains("out of memory", StringComparison.OrdinalIgnoreCase) || text.Contains("can't allocate memory", StringComparison.Ordinal));

    /// <summary>The error of an operator, with what it was given.</summary>
    internal static Exception ForOperator(string name, ReadOnlySpan<Argument> arguments)
    {
        var text = Message;
        var described = new List<string>();
        foreach (ref readonly var argument in arguments) described.Add(Describe(argument));
        while (described.Count > 0 && described[^1] == "none") described.RemoveAt(described.Count - 1);
        return new OperatorException(name, described, Readable(text));
    }

    /// <summary>Throws when a function of the door that is no operator failed.</summary>
    /// <param name="status">What it returned; below 0 when it failed.</param>
    /// <param name="operation">Its name, for the message.</param>
    internal static void Check(int status, string operation)
    {
        if (status >= 0) return;
        var text = Message;
        FunctionCallbacks.ThrowPending(text);
        throw new OperatorException(operation, [], Readable(text));
    }

    private static string Describe(in Argument argument) => argument.Tag switch
    {
        ValueTag.None => "none",
        ValueTag.Tensor => Describe((Tensor)argument.Reference!),
        ValueTag.Bool => argument.Bits != 0 ? "true" : "false",
        ValueTag.Double => BitConverter.Int64BitsToDouble(argument.Bits).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ValueTag.IntList => $"[{string.Join(", ", (long[])argument.Reference!)}]",
        ValueTag.TensorList or ValueTag.OptionalTensorList => $"[{string.Join(", ", ((Tensor?[])argument.Reference!).Select(t => t is null ? "none" : Describe(t)))}]",
        ValueTag.Int => argument.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => argument.Reference?.ToString() ?? argument.Tag.ToString(),
    };

    private static string Describe(Tensor tensor) => tensor.IsInvalid ? "a disposed tensor" : $"{tensor.dtype}[{string.Join(", ", tensor.shape)}]{(tensor.device_type == DeviceType.CPU ? "" : $" on {tensor.device}")}";

    // libtorch ends its messages with the place in its own source.
    private static string Readable(string message)
    {
        var end = message.IndexOf("\nException raised from", StringComparison.Ordinal);
        var text = (end < 0 ? message : message[..end]).Trim();
        return text.Length == 0 ? "libtorch gave no reason." : text;
    }
}
