using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The slices of a dimension at these places, copied.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        public Tensor index_select(long dim, Tensor index) => Aten.index_select.Call(this, dim, index);

        /// <summary>Elements picked along a dimension, one for each index.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        public Tensor gather(long dim, Tensor index) => Aten.gather.Call(this, dim, index);

        /// <summary>Elements by their place in all.</summary>
        /// <param name="index">Int64 indices.</param>
        public Tensor take(Tensor index) => Aten.take.Call(this, index);

        /// <summary>Elements picked along a dimension, shapes broadcast. ;;</summary>
        /// <param name="indices">Int64 indices.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public Tensor take_along_dim(Tensor indices, long dim) => Aten.take_along_dim.Call(this, indices, dim);

        /// <summary>The elements where a mask is true, in one dimension.</summary>
        /// <param name="mask">Bool; shapes broadcast.</param>
        public Tensor masked_select(Tensor mask) => Aten.masked_select.Call(this, mask);

        /// <summary>A value where a mask is true.</summary>
        /// <param name="mask">Bool; shapes broadcast.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_fill(Tensor mask, Scalar value) => Aten.masked_fill_Scalar.Call(this, mask, value);

        /// <summary>A value where a mask is true, in place. ;;</summary>
        /// <param name="mask">Bool; shapes broadcast.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_fill_(Tensor mask, Scalar value) => InPlace(Aten.masked_fill__Scalar, mask, value);

        /// <summary>The values one by one where a mask is true.</summary>
        /// <param name="mask">Bool; shapes broadcast.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_scatter(Tensor mask, Tensor value) => Aten.masked_scatter.Call(this, mask, value);

        /// <summary>The values one by one where a mask is true, in place. ;;</summary>
        /// <param name="mask">Bool; shapes broadcast.</param>
        /// <param name="value">The value.</param>
        public Tensor masked_scatter_(Tensor mask, Tensor value) => InPlace(Aten.masked_scatter_, mask, value);

        /// <summary>This where a condition is true, else the other. ;;</summary>
        /// <param name="condition">Bool; shapes broadcast.</param>
        /// <param name="y">Where the condition is false.</param>
        public Tensor where(Tensor condition, Tensor y) => Aten.where_self.Call(condition, this, y);

        /// <summary>The indices of all elements that are not 0, one in each row.</summary>
        public Tensor nonzero() => Aten.nonzero.Call(this);

        /// <summary>The indices of all elements that are not 0, one in each row.</summary>
        public Tensor argwhere() => Aten.argwhere.Call(this);

        /// <summary>Sorted along a dimension, and where from.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="descending">Whether the largest comes first.</param>
        /// <param name="stable">Whether equal elements keep their order.</param>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => Aten.sort_stable.Call2(this, stable, dim, descending);

        /// <summary>Where the elements of the sorted tensor come from.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="descending">Whether the largest comes first.</param>
        public Tensor argsort(long dim = -1, bool descending = false) => Aten.argsort.Call(this, dim, descending);

        /// <summary>The k largest or smallest along a dimension, and where.</summary>
        /// <param name="k">How many, or which.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="largest">Whether to take the largest, else the smallest.</param>
        /// <param name="sorted">Whether the result is sorted.</param>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Aten.topk.Call2(this, (long)k, (long)dim, largest, sorted);

        /// <summary>The k-th smallest along a dimension, counted from 1, and where.</summary>
        /// <param name="k">How many, or which.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="keepdim">Whether the dimension stays, with size 1.</param>
        public (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) => Aten.kthvalue.Call2(this, k, dim ?? -1, keepdim);

        /// <summary>Sorted along the first dimension.</summary>
        public Tensor msort() => Aten.msort.Call(this);

        /// <summary>The values that occur, each once.</summary>
        /// <param name="sorted">Whether the result is sorted.</param>
        /// <param name="return_inverse">Whether to return where each element went.</param>
        /// <param name="return_counts">Whether to count.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) => Unique(sorted, return_inverse, return_counts, dim);

        /// <summary>Equal neighbours merged.</summary>
        /// <param name="return_inverse">Whether to return where each element went.</param>
        /// <param name="return_counts">Whether to count.</param>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(bool return_inverse = false, bool return_counts = false, int? dim = null) => UniqueConsecutive(return_inverse, return_counts, dim);

        /// <summary>Where values would be inserted into this ascending tensor. ;;</summary>
        /// <param name="values">See the summary.</param>
        /// <param name="out_int32">Whether to answer in Int32.</param>
        /// <param name="right">The other tensor; shapes broadcast.</param>
        public Tensor searchsorted(Tensor values, bool out_int32 = false, bool right = false) => Aten.searchsorted_Tensor.Call(this, values, out_int32, right);

        /// <summary>Which of the ranges between ascending limits each element falls into.</summary>
        /// <param name="boundaries">Ascending limits.</param>
        /// <param name="outInt32">See the summary.</param>
        /// <param name="right">The other tensor; shapes broadcast.</param>
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) => Aten.bucketize_Tensor.Call(this, boundaries, outInt32, right);

        /// <summary>Values of a source written along a dimension to where an index says.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="src">The source.</param>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Aten.scatter_src.Call(this, dim, index, src);

        /// <summary>Values of a source written along a dimension to where an index says, in place.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="src">The source.</param>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlace(Aten.scatter__src, dim, index, src);

        /// <summary>Values of a source added along a dimension to where an index says.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="src">The source.</param>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Aten.scatter_add.Call(this, dim, index, src);

        /// <summary>Values of a source added along a dimension to where an index says, in place.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="src">The source.</param>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => InPlace(Aten.scatter_add_, dim, index, src);

        /// <summary>A value written along a dimension to where an index says. ;;</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="value">The value.</param>
        public Tensor scatter(long dim, Tensor index, Scalar value) => Aten.scatter_value.Call(this, dim, index, value);

        /// <summary>A value written along a dimension to where an index says, in place. ;;</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="value">The value.</param>
        public Tensor scatter_(long dim, Tensor index, Scalar value) => InPlace(Aten.scatter__value, dim, index, value);

        /// <summary>Slices of a source added to the slices that an index names.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="source">The source.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => Aten.index_add.Call(this, dim, index, source, alpha);

        /// <summary>Slices of a source added to the slices that an index names, in place.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="source">The source.</param>
        /// <param name="alpha">What the second term is multiplied by first.</param>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => InPlace(Aten.index_add_, dim, index, source, alpha);

        /// <summary>Slices of a source written to the slices that an index names.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="source">The source.</param>
        public Tensor index_copy(long dim, Tensor index, Tensor source) => Aten.index_copy.Call(this, dim, index, source);

        /// <summary>Slices of a source written to the slices that an index names, in place.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="source">The source.</param>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => InPlace(Aten.index_copy_, dim, index, source);

        /// <summary>A value written to the slices that an index names.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="value">The value.</param>
        public Tensor index_fill(long dim, Tensor index, Scalar value) => Aten.index_fill_int_Scalar.Call(this, dim, index, value);

        /// <summary>A value written to the slices that an index names, in place.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="index">Int64 indices.</param>
        /// <param name="value">The value.</param>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) => InPlace(Aten.index_fill__int_Scalar, dim, index, value);

        /// <summary>1 with the probability of each element, else 0.</summary>
        /// <param name="generator">The source of random numbers; default the shared one.</param>
        public Tensor bernoulli(Generator? generator = null) => Aten.bernoulli.Call(this, generator);

        /// <summary>Indices drawn with probabilities in proportion to the elements.</summary>
        /// <param name="num_samples">How many to draw.</param>
        /// <param name="replacement">Whether a value may be drawn twice.</param>
        /// <param name="generator">The source of random numbers; default the shared one.</param>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) => Aten.multinomial.Call(this, num_samples, replacement, generator);

        /// <summary>Filled with 1 with a probability, else 0. ;;</summary>
        /// <param name="p">The order of the norm, or the probability.</param>
        /// <param name="generator">The source of random numbers; default the shared one.</param>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => InPlace(Aten.bernoulli__float, p, generator);

        /// <summary>Filled from a normal distribution. ;;</summary>
        /// <param name="mean">The mean.</param>
        /// <param name="stddev">The standard deviation.</param>
        /// <param name="generator">The source of random numbers; default the shared one.</param>
        public Tensor normal_(double mean = 0.0, double stddev = 1.0, Generator? generator = null) => InPlace(Aten.normal_, mean, stddev, generator);

        /// <summary>Filled evenly from a range. ;;</summary>
        /// <param name="from">The lower end.</param>
        /// <param name="to">The upper end.</param>
        /// <param name="generator">The source of random numbers; default the shared one.</param>
        public Tensor uniform_(double from = 0.0, double to = 1.0, Generator? generator = null) => InPlace(Aten.uniform_, from, to, generator);

        /// <summary>Filled from an exponential distribution. ;;</summary>
        /// <param name="lambd">The rate.</param>
        /// <param name="generator">The source of random numbers; default the shared one.</param>
        public Tensor exponential_(double lambd = 1.0, Generator? generator = null) => InPlace(Aten.exponential_, lambd, generator);

        /// <summary>Filled with whole numbers of a range. ;;</summary>
        /// <param name="from">The lower end.</param>
        /// <param name="to">The upper end.</param>
        /// <param name="generator">The source of random numbers; default the shared one.</param>
        public Tensor random_(long from, long to, Generator? generator = null) => InPlace(Aten.random__from, from, to, generator);

        /// <summary>Filled from a log-normal distribution. ;;</summary>
        /// <param name="mean">The mean.</param>
        /// <param name="stddev">The standard deviation.</param>
        /// <param name="generator">The source of random numbers; default the shared one.</param>
        public Tensor log_normal_(double mean = 1.0, double stddev = 2.0, Generator? generator = null) => InPlace(Aten.log_normal_, mean, stddev, generator);
    }
}
