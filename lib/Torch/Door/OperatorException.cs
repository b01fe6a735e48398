using System.Runtime.InteropServices;

namespace TorchSharp.Door;

/// <summary>
/// libtorch refused an operation. It is an <see cref="ExternalException"/>, as TorchSharp throws, and says with which
/// arguments: dtype and shape of every tensor.
/// </summary>
public sealed class OperatorException : ExternalException
{
    /// <summary>Creates the error.</summary>
    /// <param name="operatorName">The operator, such as <c>aten::mm</c>.</param>
    /// <param name="arguments">Its arguments as text; a tensor as its dtype and shape.</param>
    /// <param name="detail">libtorch's own message.</param>
    public OperatorException(string operatorName, IReadOnlyList<string> arguments, string detail)
        : base($"{operatorName}({string.Join(", ", arguments)}): {detail}")
    {
        Operator = operatorName;
        Arguments = arguments;
        Detail = detail;
    }

    /// <summary>The operator with its overload, such as <c>aten::add.Tensor</c>.</summary>
    public string Operator { get; }

    /// <summary>Its arguments as text, in order; a tensor as its dtype and shape, such as <c>Float32[2, 3]</c>.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>libtorch's own message.</summary>
    public string Detail { get; }
}
