namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>What calling a name in a pickle gives.</summary>
internal enum GlobalKind
{
    Tensor,
    TensorWithDType,
    Parameter,
    Storage,
    DType,
    Size,
    Device,
    Dictionary,
    Set,
    Bytes,
    Complex,
    Encode,
}
