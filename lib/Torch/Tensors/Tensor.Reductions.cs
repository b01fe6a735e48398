using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sum of all elements.</summary>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor sum(ScalarType? type = null) => Aten.sum.Call(this, type);

        /// <summary>Sum along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        // The literal 0 would else be taken for a dtype.
        [OverloadResolutionPriority(1)]
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Aten.sum_dim_IntList.Call(this, new[] { dim }, keepdim, type);

        /// <summary>Sum along dimensions.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Aten.sum_dim_IntList.Call(this, dim, keepdim, type);

        /// <summary>Mean of all elements.</summary>
        public Tensor mean() => Aten.mean.Call(this);

        /// <summary>Mean along dimensions.</summary>
        /// <param name="dimensions">See the summary.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Aten.mean_dim.Call(this, dimensions, keepdim, type);

        /// <summary>Sum of all elements that are not NaN.</summary>
        public Tensor nansum() => Aten.nansum.Call(this);

        /// <summary>Mean of the elements that are not NaN.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor nanmean(long? dim = null, bool keepdim = false, ScalarType? type = null) => Aten.nanmean.Call(this, dim is { } d ? new[] { d } : null, keepdim, type);

        /// <summary>Product of all elements.</summary>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor prod(ScalarType? type = null) => Aten.prod.Call(this, type);

        /// <summary>Product along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        // The literal 0 would else be taken for a dtype.
        [OverloadResolutionPriority(1)]
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Aten.prod_dim_int.Call(this, dim, keepdim, type);

        /// <summary>Standard deviation of all elements.</summary>
        /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
        public Tensor std(bool unbiased = true) => Aten.std.Call(this, unbiased);

        /// <summary>Standard deviation along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => WithType(Aten.std_dim.Call(this, new[] { dim }, unbiased, keepdim), type);

        /// <summary>Standard deviation along dimensions.</summary>
        /// <param name="dimensions">See the summary.</param>
        /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => WithType(Aten.std_dim.Call(this, dimensions, unbiased, keepdim), type);

        /// <summary>Variance of all elements.</summary>
        /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
        public Tensor var(bool unbiased = true) => Aten.var.Call(this, unbiased);

        /// <summary>Variance along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => WithType(Aten.var_dim.Call(this, new[] { dim }, unbiased, keepdim), type);

        /// <summary>Variance along dimensions.</summary>
        /// <param name="dimensions">See the summary.</param>
        /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => WithType(Aten.var_dim.Call(this, dimensions, unbiased, keepdim), type);

        /// <summary>Standard deviation and mean of all elements.</summary>
        /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => Aten.std_mean.Call2(this, unbiased);

        /// <summary>Variance and mean of all elements.</summary>
        /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
        public (Tensor var, Tensor mean) var_mean(bool unbiased = true) => Aten.var_mean.Call2(this, unbiased);

        /// <summary>Largest of all elements.</summary>
        public Tensor max() => Aten.max.Call(this);

        /// <summary>The larger of each pair.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor max(Tensor other) => Aten.maximum.Call(this, other);

        /// <summary>Largest along a dimension, and where.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Aten.max_dim.Call2(this, dim, keepdim);

        /// <summary>Smallest of all elements.</summary>
        public Tensor min() => Aten.min.Call(this);

        /// <summary>The smaller of each pair.</summary>
        /// <param name="other">The other tensor; shapes broadcast.</param>
        public Tensor min(Tensor other) => Aten.minimum.Call(this, other);

        /// <summary>Smallest along a dimension, and where.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Aten.min_dim.Call2(this, dim, keepdim);

        /// <summary>Largest along dimensions.</summary>
        /// <param name="dims">The dimensions; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor amax(long[] dims, bool keepdim = false) => Aten.amax.Call(this, dims, keepdim);

        /// <summary>Smallest along dimensions.</summary>
        /// <param name="dims">The dimensions; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor amin(long[] dims, bool keepdim = false) => Aten.amin.Call(this, dims, keepdim);

        /// <summary>Smallest and largest.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => Aten.aminmax.Call2(this, dim, keepdim);

        /// <summary>Place of the largest of all elements.</summary>
        public Tensor argmax() => Aten.argmax.Call(this);

        /// <summary>Place of the largest along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor argmax(long dim, bool keepdim = false) => Aten.argmax.Call(this, dim, keepdim);

        /// <summary>Place of the smallest of all elements.</summary>
        public Tensor argmin() => Aten.argmin.Call(this);

        /// <summary>Place of the smallest along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor argmin(long dim, bool keepdim = false) => Aten.argmin.Call(this, dim, keepdim);

        /// <summary>Whether any element is not 0.</summary>
        public Tensor any() => Aten.any.Call(this);

        /// <summary>Whether any element along a dimension is not 0.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor any(long dim, bool keepdim = false) => Aten.any_dim.Call(this, dim, keepdim);

        /// <summary>Whether no element is 0.</summary>
        public Tensor all() => Aten.all.Call(this);

        /// <summary>Whether no element along a dimension is 0.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor all(long dim, bool keepdim = false) => Aten.all_dim.Call(this, dim, keepdim);

        /// <summary>p-norm of all elements.</summary>
        /// <param name="p">The order of the norm, or the probability.</param>
        public Tensor norm(float p = 2.0f) => Aten.norm_Scalar.Call(this, (Scalar)p);

        /// <summary>p-norm along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        /// <param name="p">The order of the norm, or the probability.</param>
        public Tensor norm(int dim, bool keepdim = false, float p = 2.0f) => Aten.norm_ScalarOpt_dim.Call(this, (Scalar)p, new long[] { dim }, keepdim);

        /// <summary>ln Σeˣ along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor logsumexp(long dim, bool keepdim = false) => Aten.logsumexp.Call(this, new[] { dim }, keepdim);

        /// <summary>Median of all elements; of an even number the lower.</summary>
        public Tensor median() => Aten.median.Call(this);

        /// <summary>Median along a dimension, and where.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor values, Tensor indices) median(long dim, bool keepdim = false) => Aten.median_dim.Call2(this, dim, keepdim);

        /// <summary>Most frequent value along a dimension, and where.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor values, Tensor indices) mode(long dim = -1L, bool keepdim = false) => Aten.mode.Call2(this, dim, keepdim);

        /// <summary>Running sum along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor cumsum(long dim, ScalarType? type = null) => Aten.cumsum.Call(this, dim, type);

        /// <summary>Running product along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="type">The dtype to compute in; default by the input.</param>
        public Tensor cumprod(long dim, ScalarType? type = null) => Aten.cumprod.Call(this, dim, type);

        /// <summary>Running maximum along a dimension, and where.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public (Tensor values, Tensor indexes) cummax(long dim) => Aten.cummax.Call2(this, dim);

        /// <summary>Running minimum along a dimension, and where.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public (Tensor values, Tensor indexes) cummin(long dim) => Aten.cummin.Call2(this, dim);

        /// <summary>How many elements are not 0.</summary>
        /// <param name="dims">The dimensions; negative ones count from the last.</param>
        public Tensor count_nonzero(long[]? dims = null) => Aten.count_nonzero_dim_IntList.Call(this, dims ?? []);

        /// <summary>Quantiles along a dimension, interpolated linearly.</summary>
        /// <param name="q">Values between 0 and 1.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Aten.quantile.Call(this, q, dim, keepdim);

        /// <summary>How often each whole number occurs.</summary>
        /// <param name="weights">The weight of each; default 1.</param>
        /// <param name="minlength">The least length.</param>
        public Tensor bincount(Tensor? weights = null, long minlength = 0) => Aten.bincount.Call(this, weights, minlength);

        /// <summary>How many elements fall into each bin.</summary>
        /// <param name="bins">The number of bins.</param>
        /// <param name="min">The least value; default none.</param>
        /// <param name="max">The largest value; default none.</param>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Aten.histc.Call(this, bins, (Scalar)min, (Scalar)max);

        /// <summary>Sum of the main diagonal.</summary>
        public Tensor trace() => Aten.trace.Call(this);

        /// <summary>Difference of neighbours along a dimension.</summary>
        /// <param name="n">The power.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor diff(long n = 1, long dim = -1) => Aten.diff.Call(this, n, dim);
    }
}
