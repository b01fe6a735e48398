using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The same elements under another shape; shares the memory. ;;</summary>
        /// <param name="shape">The new sizes; one of them may be −1, to be computed.</param>
        public Tensor view(params long[] shape) => Aten.view.Call(this, shape);

        /// <summary>The same bytes as elements of another type. ;;</summary>
        /// <param name="dtype">The dtype to compute in; default by the input.</param>
        public Tensor view(ScalarType dtype) => Aten.view_dtype.Call(this, dtype);

        /// <summary>The same elements under the shape of another. ;;</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor view_as(Tensor other) => view(other.shape);

        /// <summary>The same elements under another shape; copies only where it must.</summary>
        /// <param name="shape">The new sizes; one of them may be −1, to be computed.</param>
        public Tensor reshape(params long[] shape) => Aten.reshape.Call(this, shape);

        /// <summary>The same elements under the shape of another. ;;</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor reshape_as(Tensor other) => reshape(other.shape);

        /// <summary>Dimensions merged into one.</summary>
        /// <param name="start_dim">The first dimension to merge.</param>
        /// <param name="end_dim">The last dimension to merge.</param>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Aten.flatten_using_ints.Call(this, start_dim, end_dim);

        /// <summary>One dimension split into several.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="sizes">The sizes.</param>
        public Tensor unflatten(long dim, params long[] sizes) => Aten.unflatten_int.Call(this, dim, sizes);

        /// <summary>All elements in one dimension. ;;</summary>
        public Tensor ravel() => Aten.ravel.Call(this);

        /// <summary>Without the dimensions of size 1.</summary>
        public Tensor squeeze() => Aten.squeeze.Call(this);

        /// <summary>Without that dimension where its size is 1.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor squeeze(long dim) => Aten.squeeze_dim.Call(this, dim);

        /// <summary>With a new dimension of size 1.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor unsqueeze(long dim) => Aten.unsqueeze.Call(this, dim);

        /// <summary>With a new dimension of size 1, in place. ;;</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor unsqueeze_(long dim) => InPlace(Aten.unsqueeze_, dim);

        /// <summary>Without that dimension where its size is 1, in place. ;;</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor squeeze_(long dim) => InPlace(Aten.squeeze__dim, dim);

        /// <summary>A matrix transposed.</summary>
        public Tensor t() => Aten.t.Call(this);

        /// <summary>Two dimensions exchanged.</summary>
        /// <param name="dim0">One dimension.</param>
        /// <param name="dim1">The other dimension.</param>
        public Tensor transpose(long dim0, long dim1) => Aten.transpose_int.Call(this, dim0, dim1);

        /// <summary>Two dimensions exchanged, in place. ;;</summary>
        /// <param name="dim0">One dimension.</param>
        /// <param name="dim1">The other dimension.</param>
        public Tensor transpose_(long dim0, long dim1) => InPlace(Aten.transpose_, dim0, dim1);

        /// <summary>Two dimensions exchanged.</summary>
        /// <param name="dim0">One dimension.</param>
        /// <param name="dim1">The other dimension.</param>
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>Two dimensions exchanged.</summary>
        /// <param name="dim0">One dimension.</param>
        /// <param name="dim1">The other dimension.</param>
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>The dimensions in another order.</summary>
        /// <param name="permutation">The dimensions in their new order.</param>
        public Tensor permute(params long[] permutation) => Aten.permute.Call(this, permutation);

        /// <summary>Dimensions moved to other places.</summary>
        /// <param name="source">The source.</param>
        /// <param name="destination">See the summary.</param>
        public Tensor movedim(long[] source, long[] destination) => Aten.movedim_intlist.Call(this, source, destination);

        /// <summary>Dimensions of size 1 repeated without copying; −1 keeps a size. ;;</summary>
        /// <param name="sizes">The sizes.</param>
        public Tensor expand(params long[] sizes) => Aten.expand.Call(this, sizes);

        /// <summary>Repeated without copying to the shape of another. ;;</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor expand_as(Tensor other) => expand(other.shape);

        /// <summary>Repeated without copying to a shape.</summary>
        /// <param name="shape">The new sizes; one of them may be −1, to be computed.</param>
        public Tensor broadcast_to(params long[] shape) => Aten.broadcast_to.Call(this, shape);

        /// <summary>Copied several times along each dimension. ;;</summary>
        /// <param name="sizes">The sizes.</param>
        public Tensor repeat(params long[] sizes) => Aten.repeat.Call(this, sizes);

        /// <summary>Copied several times along each dimension.</summary>
        /// <param name="reps">See the summary.</param>
        public Tensor tile(long[] reps) => Aten.tile.Call(this, reps);

        /// <summary>Each element several times in a row.</summary>
        /// <param name="repeats">How often.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor repeat_interleave(long repeats, long? dim = null) => Aten.repeat_interleave_self_int.Call(this, repeats, dim);

        /// <summary>Each element as often as its number says.</summary>
        /// <param name="repeats">How often.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null) => Aten.repeat_interleave_self_Tensor.Call(this, repeats, dim);

        /// <summary>The elements in the order of their indices; itself where they lie so. ;;</summary>
        public Tensor contiguous() => Aten.contiguous.Call(this);

        /// <summary>A copy; the gradient flows through it.</summary>
        public Tensor clone() => Aten.clone.Call(this);

        /// <summary>Takes over the values of another, which broadcast. ;;</summary>
        /// <param name="source">The source.</param>
        /// <param name="non_blocking">Whether the copy may run on while the caller does.</param>
        public Tensor copy_(Tensor source, bool non_blocking = false) => InPlace(Aten.copy_, source, non_blocking);

        /// <summary>Parts of one size; the last may be smaller.</summary>
        /// <param name="split_size">Size of each part.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor[] split(long split_size, long dim = 0L) => Aten.split_Tensor.CallList(this, split_size, dim);

        /// <summary>Parts of these sizes.</summary>
        /// <param name="split_size">Size of each part.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor[] split(long[] split_size, long dim = 0L) => Aten.split_with_sizes.CallList(this, split_size, dim);

        /// <summary>At most that many parts of one size.</summary>
        /// <param name="chunks">Number of parts.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor[] chunk(long chunks, long dim = 0L) => Aten.chunk.CallList(this, chunks, dim);

        /// <summary>Parts cut at these places.</summary>
        /// <param name="indices">Int64 indices.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor[] tensor_split(long[] indices, long dim = 0L) => Aten.tensor_split_indices.CallList(this, indices, dim);

        /// <summary>The slices along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor[] unbind(int dim = 0) => Aten.unbind_int.CallList(this, (long)dim);

        /// <summary>A stretch of a dimension, as a view.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="start">The first.</param>
        /// <param name="length">How many.</param>
        public Tensor narrow(long dim, long start, long length) => Aten.narrow.Call(this, dim, start, length);

        /// <summary>One slice of a dimension, as a view.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        public Tensor select(long dim, long index) => Aten.select_int.Call(this, dim, index);

        /// <summary>A stretch of a dimension with steps, as a view. ;;</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="start">The first.</param>
        /// <param name="finish">The first no longer taken.</param>
        /// <param name="step">The step.</param>
        public Tensor slice(long dim, long start, long finish, long step) => Aten.slice_Tensor.Call(this, dim, start, finish, step);

        /// <summary>All windows of a size along a dimension, as a view. ;;</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="size">The size.</param>
        /// <param name="step">The step.</param>
        public Tensor unfold(long dim, long size, long step) => Aten.unfold.Call(this, dim, size, step);

        /// <summary>Another look at the same memory. ;;</summary>
        /// <param name="size">The size.</param>
        /// <param name="strides">See the summary.</param>
        /// <param name="storageOffset">See the summary.</param>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0L) => Aten.as_strided.Call(this, size, strides, storageOffset);

        /// <summary>The order along dimensions reversed.</summary>
        /// <param name="dims">The dimensions; negative ones count from the last.</param>
        public Tensor flip(params long[] dims) => Aten.flip.Call(this, dims);

        /// <summary>The columns in reverse order.</summary>
        public Tensor fliplr() => Aten.fliplr.Call(this);

        /// <summary>The rows in reverse order.</summary>
        public Tensor flipud() => Aten.flipud.Call(this);

        /// <summary>Moved along a dimension; what leaves at one end enters at the other.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">The dimensions; negative ones count from the last.</param>
        public Tensor roll(long shifts, long? dims = null) => Aten.roll.Call(this, new[] { shifts }, dims is { } d ? new[] { d } : []);

        /// <summary>Moved along dimensions; what leaves at one end enters at the other.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">The dimensions; negative ones count from the last.</param>
        public Tensor roll(long[] shifts, long[] dims) => Aten.roll.Call(this, shifts, dims);

        /// <summary>Turned by a quarter, k times.</summary>
        /// <param name="k">How many, or which.</param>
        /// <param name="dims">The dimensions; negative ones count from the last.</param>
        public Tensor rot90(long k = 1, (long, long)? dims = null) => Aten.rot90.Call(this, k, new[] { dims?.Item1 ?? 0, dims?.Item2 ?? 1 });
    }
}
