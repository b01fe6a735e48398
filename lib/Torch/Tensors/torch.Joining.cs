using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Tensors one after the other along a dimension.</summary>
    /// <param name="tensors">Tensors that agree in all other dimensions.</param>
    /// <param name="dim">The dimension.</param>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Aten.cat.Call(Listed(tensors), dim);

    /// <inheritdoc cref="cat"/>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <inheritdoc cref="cat"/>
    public static Tensor concatenate(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>Tensors side by side along a new dimension.</summary>
    /// <param name="tensors">Tensors of one shape.</param>
    /// <param name="dim">Where the new dimension stands.</param>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Aten.stack.Call(tensors.ToArray(), dim);

    /// <summary>Tensors side by side, column by column.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor hstack(params IList<Tensor> tensors) => Aten.hstack.Call(Listed(tensors));

    /// <summary>Tensors below each other, row by row.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor vstack(params IList<Tensor> tensors) => Aten.vstack.Call(Listed(tensors));

    /// <summary>A matrix with these matrices along its diagonal.</summary>
    /// <param name="tensors">The matrices.</param>
    public static Tensor block_diag(params Tensor[] tensors) => Aten.block_diag.Call(tensors);

    /// <summary>Tensors expanded to the shape they broadcast to.</summary>
    /// <param name="tensors">The tensors.</param>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Aten.broadcast_tensors.CallList(tensors);

    /// <summary>x where a condition is true, y elsewhere; shapes broadcast.</summary>
    /// <param name="condition">Bool.</param>
    /// <param name="x">Where it is true.</param>
    /// <param name="y">Where it is false.</param>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Aten.where_self.Call(condition, x, y);

    /// <inheritdoc cref="where(Tensor, Tensor, Tensor)"/>
    public static Tensor where(Tensor condition, Scalar x, Tensor y) => Aten.where_ScalarSelf.Call(condition, x, y);

    /// <inheritdoc cref="where(Tensor, Tensor, Tensor)"/>
    public static Tensor where(Tensor condition, Tensor x, Scalar y) => Aten.where_ScalarOther.Call(condition, x, y);

    /// <inheritdoc cref="where(Tensor, Tensor, Tensor)"/>
    public static Tensor where(Tensor condition, Scalar x, Scalar y) => Aten.where_Scalar.Call(condition, x, y);

    /// <summary>The indices of all true elements, one tensor for each dimension.</summary>
    /// <param name="condition">Bool.</param>
    public static Tensor[] where(Tensor condition) => Aten.where.CallList(condition);

    /// <summary>Grids of coordinates.</summary>
    /// <param name="tensors">The coordinates along each dimension.</param>
    /// <param name="indexing"><c>ij</c>: the first varies along rows; <c>xy</c>: along columns.</param>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Aten.meshgrid_indexing.CallList(tensors.ToArray(), indexing);

    /// <summary>All combinations of one element of each tensor.</summary>
    /// <param name="tensors">Tensors of one dimension.</param>
    public static Tensor cartesian_prod(params Tensor[] tensors) => Aten.cartesian_prod.Call(tensors);

    /// <summary>All combinations of elements without regard to order.</summary>
    /// <param name="input">A tensor of one dimension.</param>
    /// <param name="r">How many in each.</param>
    /// <param name="with_replacement">Whether an element may occur twice.</param>
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false) => Aten.combinations.Call(input, (long)r, with_replacement);

    /// <summary>Sums of products as Einstein's notation says: <c>bij,bjk->bik</c>.</summary>
    /// <param name="equation">The notation.</param>
    /// <param name="tensors">The operands.</param>
    public static Tensor einsum(string equation, params Tensor[] tensors) => Aten.einsum.Call(equation, tensors);

    /// <summary>Sums of products over the last dimensions of the one and the first of the other.</summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="dims">How many dimensions.</param>
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2) =>
        Aten.tensordot.Call(a, b, LongRange(a.Dimensions - dims, dims), LongRange(0, dims));

    /// <summary>Sums of products over dimensions.</summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="dims1">Dimensions of the one.</param>
    /// <param name="dims2">Dimensions of the other.</param>
    public static Tensor tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2) => Aten.tensordot.Call(a, b, dims1, dims2);

    private static long[] LongRange(long start, long count) => [.. Enumerable.Range(0, (int)count).Select(i => start + i)];

    private static Tensor[] Listed(IList<Tensor> tensors) => tensors as Tensor[] ?? [.. tensors];
}
