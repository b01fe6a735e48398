using Workspace.Core.Errors;

namespace TorchSharp.Door;

/// <summary>The libtorch in use has no operator of that name.</summary>
/// <param name="name">The operator with its overload.</param>
/// <param name="existing">The operators there are.</param>
public sealed class UnknownOperatorException(string name, IReadOnlyCollection<string> existing)
    : UnknownNameException("Operator", name, "this libtorch", existing);
