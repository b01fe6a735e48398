namespace TorchSharp;

/// <summary>Kinds of devices, with libtorch's numbers.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>NVIDIA graphics cards.</summary>
    CUDA = 1,

    /// <summary>AMD graphics cards by their own name.</summary>
    HIP = 6,

    /// <summary>Apple graphics.</summary>
    MPS = 13,

    /// <summary>Shapes without elements.</summary>
    META = 14,
}
