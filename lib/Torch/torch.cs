namespace TorchSharp;

/// <summary>Tensors, their operations and everything built on them, under PyTorch's names.</summary>
public static partial class torch
{
}
