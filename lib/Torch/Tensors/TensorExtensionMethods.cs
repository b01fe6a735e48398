using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Reading and writing single tensors.</summary>
public static class TensorExtensionMethods
{
    /// <summary>Writes the tensor in TorchSharp's format.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="writer">The writer.</param>
    public static void Save(this Tensor tensor, BinaryWriter writer) => Utils.TensorFormat.Write(writer, tensor);

    /// <inheritdoc cref="Save(Tensor, BinaryWriter)"/>
    /// <param name="stream">The stream.</param>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    /// <summary>Reads values that <see cref="Save(Tensor, BinaryWriter)"/> wrote into a tensor of the same dtype and shape.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="skip">Whether to read past them only.</param>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        using var read = Utils.TensorFormat.Read(reader);
        if (read.dtype != tensor.dtype) throw new ArgumentException($"Mismatched tensor data types: the tensor is {tensor.dtype}, what was saved {read.dtype}.");
        nn.Module.RequireShape("tensor", tensor, read.shape);
        if (skip) return;
        using var frozen = no_grad();
        tensor.copy_(read);
    }
}
