namespace TorchSharp;

public static partial class torch
{
    /// <summary>The slices of a dimension at these places, copied.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);

    /// <summary>Elements picked along a dimension, one for each index.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    /// <summary>Elements by their place in all.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="index">Int64 indices.</param>
    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    /// <summary>The elements where a mask is true, in one dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="mask">Bool; shapes broadcast.</param>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);

    /// <summary>A value where a mask is true.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="mask">Bool; shapes broadcast.</param>
    /// <param name="value">The value.</param>
    public static Tensor masked_fill(Tensor input, Tensor mask, Scalar value) => input.masked_fill(mask, value);

    /// <summary>The values one by one where a mask is true.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="mask">Bool; shapes broadcast.</param>
    /// <param name="value">The value.</param>
    public static Tensor masked_scatter(Tensor input, Tensor mask, Tensor value) => input.masked_scatter(mask, value);

    /// <summary>The indices of all elements that are not 0, one in each row.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor nonzero(Tensor input) => input.nonzero();

    /// <summary>The indices of all elements that are not 0, one in each row.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor argwhere(Tensor input) => input.argwhere();

    /// <summary>Sorted along a dimension, and where from.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="descending">Whether the largest comes first.</param>
    /// <param name="stable">Whether equal elements keep their order.</param>
    public static (Tensor Values, Tensor Indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) => input.sort(dim, descending, stable);

    /// <summary>Where the elements of the sorted tensor come from.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="descending">Whether the largest comes first.</param>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);

    /// <summary>The k largest or smallest along a dimension, and where.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="k">How many, or which.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="largest">Whether to take the largest, else the smallest.</param>
    /// <param name="sorted">Whether the result is sorted.</param>
    public static (Tensor values, Tensor indexes) topk(Tensor input, int k, int dim = -1, bool largest = true, bool sorted = true) => input.topk(k, dim, largest, sorted);

    /// <summary>The k-th smallest along a dimension, counted from 1, and where.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="k">How many, or which.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
    public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) => input.kthvalue(k, dim, keepdim);

    /// <summary>Sorted along the first dimension.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor msort(Tensor input) => input.msort();

    /// <summary>The values that occur, each once.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="sorted">Whether the result is sorted.</param>
    /// <param name="return_inverse">Whether to return where each element went.</param>
    /// <param name="return_counts">Whether to count.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) => input.unique(sorted, return_inverse, return_counts, dim);

    /// <summary>Equal neighbours merged.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="return_inverse">Whether to return where each element went.</param>
    /// <param name="return_counts">Whether to count.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(Tensor input, bool return_inverse = false, bool return_counts = false, int? dim = null) => input.unique_consecutive(return_inverse, return_counts, dim);

    /// <summary>Which of the ranges between ascending limits each element falls into.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="boundaries">Ascending limits.</param>
    /// <param name="outInt32">See the summary.</param>
    /// <param name="right">The other tensor; shapes broadcast.</param>
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) => input.bucketize(boundaries, outInt32, right);

    /// <summary>Values of a source written along a dimension to where an index says.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    /// <param name="src">The source.</param>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);

    /// <summary>Values of a source written along a dimension to where an index says, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    /// <param name="src">The source.</param>
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_(dim, index, src);

    /// <summary>Values of a source added along a dimension to where an index says.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    /// <param name="src">The source.</param>
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add(dim, index, src);

    /// <summary>Values of a source added along a dimension to where an index says, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    /// <param name="src">The source.</param>
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add_(dim, index, src);

    /// <summary>Slices of a source added to the slices that an index names.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    /// <param name="source">The source.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add(dim, index, source, alpha);

    /// <summary>Slices of a source added to the slices that an index names, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    /// <param name="source">The source.</param>
    /// <param name="alpha">What the second term is multiplied by first.</param>
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add_(dim, index, source, alpha);

    /// <summary>Slices of a source written to the slices that an index names.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    /// <param name="source">The source.</param>
    public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy(dim, index, source);

    /// <summary>Slices of a source written to the slices that an index names, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    /// <param name="source">The source.</param>
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy_(dim, index, source);

    /// <summary>A value written to the slices that an index names.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    /// <param name="value">The value.</param>
    public static Tensor index_fill(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill(dim, index, value);

    /// <summary>A value written to the slices that an index names, in place.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension; negative ones count from the last.</param>
    /// <param name="index">Int64 indices.</param>
    /// <param name="value">The value.</param>
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill_(dim, index, value);

    /// <summary>1 with the probability of each element, else 0.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="generator">The source of random numbers; default the shared one.</param>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <summary>Indices drawn with probabilities in proportion to the elements.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="num_samples">How many to draw.</param>
    /// <param name="replacement">Whether a value may be drawn twice.</param>
    /// <param name="generator">The source of random numbers; default the shared one.</param>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) => input.multinomial(num_samples, replacement, generator);
}
