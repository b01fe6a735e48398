using TorchSharp;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs;

/// <summary>
/// Reductions over rows that belong together: each row of a tensor has the number of its segment, as each edge has the
/// node it leads to, or each node its graph. All but <see cref="Count"/> are differentiable.
/// </summary>
public static class Segments
{
    // e to minus this is still a normal number, of Float32 and of Float16.
    private const double Near = 80;
    private const double NearInHalf = 8;

    /// <summary>Counts the rows of each segment.</summary>
    /// <param name="index">Segment of each row, shape [rows], Int64, 0 to count − 1.</param>
    /// <param name="count">Number of segments.</param>
    /// <param name="dtype">Dtype of the result.</param>
    /// <returns>Shape [count].</returns>
    public static Tensor Count(Tensor index, long count, ScalarType dtype)
    {
        using var counts = index.bincount(minlength: count);
        return counts.to(dtype);
    }

    /// <summary>Adds up the rows of each segment.</summary>
    /// <param name="values">Shape [rows, …], floating point.</param>
    /// <param name="index">Segment of each row, shape [rows], Int64, 0 to count − 1.</param>
    /// <param name="count">Number of segments.</param>
    /// <returns>Shape [count, …]; 0 for a segment without rows.</returns>
    public static Tensor Sum(Tensor values, Tensor index, long count)
    {
        ArgumentNullException.ThrowIfNull(values);
        var sums = zeros(ShapeOf(values, count), values.dtype, values.device);
        return AddsInOrder(values) ? sums.index_put_(values, [index], accumulate: true) : sums.index_add_(0, index, values, 1);
    }

    /// <summary>Takes rows by number, any of them several times: the opposite of <see cref="Sum"/>, which is its gradient.</summary>
    /// <param name="values">Shape [count, …].</param>
    /// <param name="index">Numbers of rows, shape [rows], Int64, 0 to count − 1.</param>
    /// <returns>Shape [rows, …].</returns>
    public static Tensor Rows(Tensor values, Tensor index)
    {
        ArgumentNullException.ThrowIfNull(values);
        return AddsInOrder(values) ? values.index(index) : values.index_select(0, index);
    }

    /// <summary>Averages the rows of each segment.</summary>
    /// <param name="values">Shape [rows, …], floating point.</param>
    /// <param name="index">Segment of each row, shape [rows], Int64, 0 to count − 1.</param>
    /// <param name="count">Number of segments.</param>
    /// <returns>Shape [count, …]; 0 for a segment without rows.</returns>
    public static Tensor Mean(Tensor values, Tensor index, long count)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Mean(values, index, Count(index, count, values.dtype));
    }

    /// <summary>Takes the largest value of each segment, element by element.</summary>
    /// <param name="values">Shape [rows, …], floating point.</param>
    /// <param name="index">Segment of each row, shape [rows], Int64, 0 to count − 1.</param>
    /// <param name="count">Number of segments.</param>
    /// <returns>Shape [count, …]; 0 for a segment without rows. The gradient goes to one of several equal values.</returns>
    public static Tensor Max(Tensor values, Tensor index, long count)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.shape[0] == 0) return zeros(ShapeOf(values, count), values.dtype, values.device);
        var flat = values.reshape(values.shape[0], -1);
        var counts = Count(index, count, ScalarType.Int64);
        var largest = flat.gather(0, LargestRows(flat, index, counts));
        return largest.masked_fill(counts.eq(0).unsqueeze(1), 0).view(ShapeOf(values, count));
    }

    /// <summary>Turns scores into shares that add up to 1 in each segment: exp(x) / Σ exp(x) over the segment.</summary>
    /// <param name="values">Scores, shape [rows, …], floating point.</param>
    /// <param name="index">Segment of each row, shape [rows], Int64, 0 to count − 1.</param>
    /// <param name="count">Number of segments.</param>
    /// <returns>The shape of <paramref name="values"/>.</returns>
    public static Tensor Softmax(Tensor values, Tensor index, long count)
    {
        ArgumentNullException.ThrowIfNull(values);
        var exponentials = (values - Shift(values.detach(), index, count)).exp();
        return exponentials / Rows(Sum(exponentials, index, count), index);
    }

    // `index_put_` adds several times faster than `index_add_` (libtorch 1.13), and so does the gradient of `index` against that of `index_select`;
    // but with several threads it adds in any order, and a training could not be repeated to the bit.
    private static bool AddsInOrder(Tensor values) => values.device_type == DeviceType.CPU && get_num_threads() == 1;

    // The result does not depend on what is subtracted, as long as no exponential overflows and not all of a segment underflow. Where the
    // values lie near each other, the largest of all will do; else each segment needs its own, which costs two sorts.
    private static Tensor Shift(Tensor values, Tensor index, long count)
    {
        if (values.numel() == 0) return values;
        using var frozen = no_grad();
        var most = values.max();
        var spread = (most - values.min()).ToScalar().ToDouble();
        return spread < (values.element_size() < sizeof(float) ? NearInHalf : Near) ? most : Rows(Max(values, index, count), index);
    }

    /// <summary>Averages with counts that are known already.</summary>
    internal static Tensor Mean(Tensor values, Tensor index, Tensor counts)
    {
        var sum = Sum(values, index, counts.shape[0]);
        var divisor = counts.clamp_min(1);
        return sum / divisor.view([divisor.shape[0], .. Enumerable.Repeat(1L, sum.shape.Length - 1)]);
    }

    // The row that holds each segment's largest value, per column: rows in order of value, then (stably) of segment; the last
    // of each segment counts. TorchSharp has no scatter_reduce.
    private static Tensor LargestRows(Tensor values, Tensor index, Tensor counts)
    {
        using var frozen = no_grad();
        var byValue = values.detach().sort(0).Indices;                                        // [rows, columns]
        var bySegment = index.unsqueeze(1).expand(values.shape).gather(0, byValue).sort(0, stable: true).Indices;
        var last = (counts.cumsum(0) - 1).clamp_min(0);
        return byValue.gather(0, bySegment).index_select(0, last);                            // [segments, columns]
    }

    private static long[] ShapeOf(Tensor values, long count) => [count, .. values.shape.Skip(1)];
}
