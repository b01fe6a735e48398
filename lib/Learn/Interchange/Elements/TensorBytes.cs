using TorchSharp;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange.Elements;

/// <summary>Fills the next bytes of something, whole.</summary>
internal delegate void ByteSource(Span<byte> target);

/// <summary>Moves the elements of tensors to and from files piece by piece, so that no second copy of a large file is in memory.</summary>
internal static class TensorBytes
{
    // A multiple of every element's size.
    private const int PieceBytes = 1 << 24;

    /// <summary>A new tensor on the CPU with the elements that a source gives.</summary>
    /// <param name="shape">Its shape, checked by <see cref="Shapes.Elements"/>.</param>
    /// <param name="element">Its dtype.</param>
    /// <param name="source">Where the bytes come from.</param>
    /// <param name="reverse">Whether they are in the other byte order.</param>
    internal static Tensor Read(long[] shape, ElementType element, ByteSource source, bool reverse = false)
    {
        var tensor = empty(shape, element.Type);
        try
        {
            EachPiece(tensor, piece =>
            {
                source(piece);
                if (reverse) ByteOrder.Reverse(piece, element.SwapSize);
                if (element.Type == ScalarType.Bool) Normalize(piece);
            });
            return tensor;
        }
        catch
        {
            tensor.Dispose();
            throw;
        }
    }

    internal static void Write(Tensor tensor, Stream target)
    {
        using var contiguous = Contiguous(tensor);
        EachPiece(contiguous, piece => target.Write(piece));
    }

    /// <summary>The tensor's elements in the order of their indices on the CPU; shares memory where they are so already.</summary>
    internal static Tensor Contiguous(Tensor tensor)
    {
        if (tensor.is_sparse) throw new ArgumentException("A sparse tensor cannot be written. Call to_dense() first.", nameof(tensor));
        using var detached = tensor.detach();
        using var here = detached.cpu();
        return here.contiguous();
    }

    // Any other byte than 0 and 1 would make a bool on which .NET and libtorch disagree.
    internal static void Normalize(Span<byte> bools)
    {
        if (bools.IndexOfAnyExceptInRange((byte)0, (byte)1) < 0) return;
        foreach (ref var value in bools) value = value == 0 ? (byte)0 : (byte)1;
    }

    private static void EachPiece(Tensor contiguous, Action<Span<byte>> work)
    {
        var (elements, perPiece) = (contiguous.numel(), PieceBytes / contiguous.element_size());
        using var flat = contiguous.view(elements);
        for (long start = 0; start < elements; start += perPiece)
        {
            using var piece = flat.narrow(0, start, Math.Min(perPiece, elements - start));
            work(piece.bytes);
        }
    }
}
