namespace Workspace.Learn.Interchange.Elements;

/// <summary>Checks shapes that a file announces, before memory is taken for them.</summary>
internal static class Shapes
{
    /// <summary>NumPy's and PyTorch's own limit.</summary>
    internal const int MostDimensions = 64;

    /// <returns>The number of elements.</returns>
    /// <exception cref="InvalidDataException">A size is negative, or the elements do not fit into a machine's address space.</exception>
    internal static long Elements(ReadOnlySpan<long> shape, int elementSize)
    {
        if (shape.Length > MostDimensions) throw new InvalidDataException($"it announces {shape.Length} dimensions, and there are at most {MostDimensions}.");
        // Sizes of 0 are left out of the limit's product: [0, 2⁶²] is empty, but its strides would overflow.
        var (product, isEmpty) = ((Int128)Math.Max(elementSize, 1), false);
        foreach (var size in shape)
        {
            if (size < 0) throw new InvalidDataException($"it announces the shape {Text(shape)}, whose size {size} is negative.");
            if (size == 0) isEmpty = true;
            else product *= size;
            if (product > long.MaxValue) throw new InvalidDataException($"it announces the shape {Text(shape)}, which no memory can hold.");
        }
        return isEmpty ? 0 : (long)product / Math.Max(elementSize, 1);
    }

    internal static string Text(ReadOnlySpan<long> shape) => $"[{string.Join(", ", shape.ToArray())}]";
}
