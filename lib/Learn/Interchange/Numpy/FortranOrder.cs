namespace Workspace.Learn.Interchange.Numpy;

/// <summary>Brings elements whose first index varies fastest into the order in which the last one does.</summary>
internal static class FortranOrder
{
    internal static byte[] ToC(ReadOnlySpan<byte> fortran, ReadOnlySpan<long> shape, int itemSize)
    {
        var result = new byte[fortran.Length];
        if (result.Length == 0) return result;
        var strides = new long[shape.Length];
        for (var (i, stride) = (0, (long)itemSize); i < shape.Length; stride *= shape[i], i++) strides[i] = stride;
        var index = new long[shape.Length];
        var from = 0L;
        for (var to = 0; to < result.Length; to += itemSize)
        {
            fortran.Slice((int)from, itemSize).CopyTo(result.AsSpan(to));
            for (var axis = shape.Length - 1; axis >= 0; axis--)
            {
                from += strides[axis];
                if (++index[axis] < shape[axis]) break;
                from -= strides[axis] * shape[axis];
                index[axis] = 0;
            }
        }
        return result;
    }
}
