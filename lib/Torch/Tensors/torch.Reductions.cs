using System.Runtime.CompilerServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Sum of all elements.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);

    /// <summary>Sum along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    // The literal 0 would else be taken for a dtype.
    [OverloadResolutionPriority(1)]
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);

    /// <summary>Sum along dimensions.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor sum(Tensor input, long[] dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);

    /// <summary>Mean of all elements.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor mean(Tensor input) => input.mean();

    /// <summary>Mean along dimensions.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dimensions">See the summary.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) => input.mean(dimensions, keepdim, type);

    /// <summary>Sum of all elements that are not NaN.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor nansum(Tensor input) => input.nansum();

    /// <summary>Mean of the elements that are not NaN.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor nanmean(Tensor input, long? dim = null, bool keepdim = false, ScalarType? type = null) => input.nanmean(dim, keepdim, type);

    /// <summary>Product of all elements.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor prod(Tensor input, ScalarType? type = null) => input.prod(type);

    /// <summary>Product along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    // The literal 0 would else be taken for a dtype.
    [OverloadResolutionPriority(1)]
    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.prod(dim, keepdim, type);

    /// <summary>Standard deviation of all elements.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);

    /// <summary>Standard deviation along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor std(Tensor input, long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std(dim, unbiased, keepdim, type);

    /// <summary>Standard deviation along dimensions.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dimensions">See the summary.</param>
    /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);

    /// <summary>Variance of all elements.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);

    /// <summary>Variance along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor var(Tensor input, long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var(dim, unbiased, keepdim, type);

    /// <summary>Variance along dimensions.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dimensions">See the summary.</param>
    /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);

    /// <summary>Standard deviation and mean of all elements.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
    public static (Tensor std, Tensor mean) std_mean(Tensor input, bool unbiased = true) => input.std_mean(unbiased);

    /// <summary>Variance and mean of all elements.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="unbiased">Whether to divide by n − 1 instead of n.</param>
    public static (Tensor var, Tensor mean) var_mean(Tensor input, bool unbiased = true) => input.var_mean(unbiased);

    /// <summary>Largest of all elements.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor max(Tensor input) => input.max();

    /// <summary>The larger of each pair.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor max(Tensor input, Tensor other) => input.max(other);

    /// <summary>Largest along a dimension, and where.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) => input.max(dim, keepdim);

    /// <summary>Smallest of all elements.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor min(Tensor input) => input.min();

    /// <summary>The smaller of each pair.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other tensor; shapes broadcast.</param>
    public static Tensor min(Tensor input, Tensor other) => input.min(other);

    /// <summary>Smallest along a dimension, and where.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) => input.min(dim, keepdim);

    /// <summary>Largest along dimensions.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dims">The dimensions; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false) => input.amax(dims, keepdim);

    /// <summary>Smallest along dimensions.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dims">The dimensions; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false) => input.amin(dims, keepdim);

    /// <summary>Smallest and largest.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static (Tensor min, Tensor max) aminmax(Tensor input, long? dim = null, bool keepdim = false) => input.aminmax(dim, keepdim);

    /// <summary>Place of the largest of all elements.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor argmax(Tensor input) => input.argmax();

    /// <summary>Place of the largest along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);

    /// <summary>Place of the smallest of all elements.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor argmin(Tensor input) => input.argmin();

    /// <summary>Place of the smallest along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);

    /// <summary>Whether any element is not 0.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor any(Tensor input) => input.any();

    /// <summary>Whether any element along a dimension is not 0.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);

    /// <summary>Whether no element is 0.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor all(Tensor input) => input.all();

    /// <summary>Whether no element along a dimension is 0.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);

    /// <summary>p-norm of all elements.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="p">The order of the norm, or the probability.</param>
    public static Tensor norm(Tensor input, float p = 2.0f) => input.norm(p);

    /// <summary>p-norm along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    /// <param name="p">The order of the norm, or the probability.</param>
    public static Tensor norm(Tensor input, int dim, bool keepdim = false, float p = 2.0f) => input.norm(dim, keepdim, p);

    /// <summary>ln Σeˣ along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => input.logsumexp(dim, keepdim);

    /// <summary>Median of all elements; of an even number the lower.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor median(Tensor input) => input.median();

    /// <summary>Median along a dimension, and where.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static (Tensor values, Tensor indices) median(Tensor input, long dim, bool keepdim = false) => input.median(dim, keepdim);

    /// <summary>Most frequent value along a dimension, and where.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static (Tensor values, Tensor indices) mode(Tensor input, long dim = -1L, bool keepdim = false) => input.mode(dim, keepdim);

    /// <summary>Running sum along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);

    /// <summary>Running product along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="type">The dtype to compute in; default by the input.</param>
    public static Tensor cumprod(Tensor input, long dim, ScalarType? type = null) => input.cumprod(dim, type);

    /// <summary>Running maximum along a dimension, and where.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static (Tensor values, Tensor indexes) cummax(Tensor input, long dim) => input.cummax(dim);

    /// <summary>Running minimum along a dimension, and where.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static (Tensor values, Tensor indexes) cummin(Tensor input, long dim) => input.cummin(dim);

    /// <summary>How many elements are not 0.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dims">The dimensions; negative ones count from the last.</param>
    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => input.count_nonzero(dims);

    /// <summary>Quantiles along a dimension, interpolated linearly.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="q">Values between 0 and 1.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static Tensor quantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.quantile(q, dim, keepdim);

    /// <summary>How often each whole number occurs.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="weights">The weight of each; default 1.</param>
    /// <param name="minlength">The least length.</param>
    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) => input.bincount(weights, minlength);

    /// <summary>How many elements fall into each bin.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="bins">The number of bins.</param>
    /// <param name="min">The least value; default none.</param>
    /// <param name="max">The largest value; default none.</param>
    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) => input.histc(bins, min, max);

    /// <summary>Sum of the main diagonal.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor trace(Tensor input) => input.trace();

    /// <summary>Difference of neighbours along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="n">The power.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static Tensor diff(Tensor input, long n = 1, long dim = -1) => input.diff(n, dim);
}
