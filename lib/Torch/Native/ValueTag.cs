namespace TorchSharp.Native;

/// <summary>What a <see cref="NativeValue"/> holds; <c>door.cpp</c> has the same list.</summary>
internal enum ValueTag
{
    None,
    Tensor,
    Int,
    Double,
    Bool,
    IntList,
    DoubleList,
    BoolList,
    TensorList,
    OptionalTensorList,
    String,
    Device,
    Generator,
    Complex,
}
