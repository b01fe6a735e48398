namespace TorchSharp;

public static partial class torch
{
    /// <summary>The same elements under another shape; copies only where it must.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="shape">The new sizes; one of them may be −1, to be computed.</param>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    /// <summary>Dimensions merged into one.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="start_dim">The first dimension to merge.</param>
    /// <param name="end_dim">The last dimension to merge.</param>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    /// <summary>One dimension split into several.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="sizes">The sizes.</param>
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);

    /// <summary>Without the dimensions of size 1.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor squeeze(Tensor input) => input.squeeze();

    /// <summary>Without that dimension where its size is 1.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor squeeze(Tensor input, long dim) => input.squeeze(dim);

    /// <summary>With a new dimension of size 1.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    /// <summary>A matrix transposed.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor t(Tensor input) => input.t();

    /// <summary>Two dimensions exchanged.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim0">One dimension.</param>
    /// <param name="dim1">The other dimension.</param>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <summary>Two dimensions exchanged.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim0">One dimension.</param>
    /// <param name="dim1">The other dimension.</param>
    public static Tensor swapaxes(Tensor input, long dim0, long dim1) => input.swapaxes(dim0, dim1);

    /// <summary>Two dimensions exchanged.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim0">One dimension.</param>
    /// <param name="dim1">The other dimension.</param>
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);

    /// <summary>The dimensions in another order.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="permutation">The dimensions in their new order.</param>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    /// <summary>Dimensions moved to other places.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="source">The source.</param>
    /// <param name="destination">See the summary.</param>
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    /// <summary>Repeated without copying to a shape.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="shape">The new sizes; one of them may be −1, to be computed.</param>
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    /// <summary>Copied several times along each dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="reps">See the summary.</param>
    public static Tensor tile(Tensor input, long[] reps) => input.tile(reps);

    /// <summary>Each element several times in a row.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="repeats">How often.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null) => input.repeat_interleave(repeats, dim);

    /// <summary>Each element as often as its number says.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="repeats">How often.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null) => input.repeat_interleave(repeats, dim);

    /// <summary>A copy; the gradient flows through it.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor clone(Tensor input) => input.clone();

    /// <summary>Parts of one size; the last may be smaller.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="split_size">Size of each part.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor[] split(Tensor input, long split_size, long dim = 0L) => input.split(split_size, dim);

    /// <summary>Parts of these sizes.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="split_size">Size of each part.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor[] split(Tensor input, long[] split_size, long dim = 0L) => input.split(split_size, dim);

    /// <summary>At most that many parts of one size.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="chunks">Number of parts.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0L) => input.chunk(chunks, dim);

    /// <summary>Parts cut at these places.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="indices">Int64 indices.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor[] tensor_split(Tensor input, long[] indices, long dim = 0L) => input.tensor_split(indices, dim);

    /// <summary>The slices along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor[] unbind(Tensor input, int dim = 0) => input.unbind(dim);

    /// <summary>A stretch of a dimension, as a view.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="start">The first.</param>
    /// <param name="length">How many.</param>
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    /// <summary>One slice of a dimension, as a view.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);

    /// <summary>The order along dimensions reversed.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dims">The dimensions; negative ones count from the last.</param>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    /// <summary>The columns in reverse order.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor fliplr(Tensor input) => input.fliplr();

    /// <summary>The rows in reverse order.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor flipud(Tensor input) => input.flipud();

    /// <summary>Moved along a dimension; what leaves at one end enters at the other.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="shifts">How far.</param>
    /// <param name="dims">The dimensions; negative ones count from the last.</param>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);

    /// <summary>Moved along dimensions; what leaves at one end enters at the other.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="shifts">How far.</param>
    /// <param name="dims">The dimensions; negative ones count from the last.</param>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    /// <summary>Turned by a quarter, k times.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="k">How many, or which.</param>
    /// <param name="dims">The dimensions; negative ones count from the last.</param>
    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => input.rot90(k, dims);
}
