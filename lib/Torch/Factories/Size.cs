using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A shape. Arrays and tuples of numbers convert to it by themselves.</summary>
    public readonly struct Size : IEnumerable<long>
    {
        private readonly long[]? _shape;

        /// <summary>Creates a shape.</summary>
        /// <param name="shape">The size of each dimension.</param>
        public Size(long[] shape) => _shape = shape;

        internal long[] Shape => _shape ?? [];

        /// <summary>The number of dimensions.</summary>
        public int Length => Shape.Length;

        /// <summary>The size of one dimension.</summary>
        /// <param name="index">The dimension.</param>
        public long this[int index] => Shape[index < 0 ? index + Shape.Length : index];

        /// <summary>The number of elements.</summary>
        public long numel() => Shape.Aggregate(1L, (product, size) => product * size);

        /// <inheritdoc/>
        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Shape).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>A shape of these sizes.</summary>
        /// <param name="shape">The sizes.</param>
        public static implicit operator Size(long[] shape) => new(shape);

        /// <inheritdoc cref="implicit operator Size(long[])"/>
        public static implicit operator Size(long shape) => new([shape]);

        /// <inheritdoc cref="implicit operator Size(long[])"/>
        public static implicit operator Size(int shape) => new([shape]);

        /// <inheritdoc cref="implicit operator Size(long[])"/>
        public static implicit operator Size((long, long) shape) => new([shape.Item1, shape.Item2]);

        /// <inheritdoc cref="implicit operator Size(long[])"/>
        public static implicit operator Size((long, long, long) shape) => new([shape.Item1, shape.Item2, shape.Item3]);

        /// <inheritdoc cref="implicit operator Size(long[])"/>
        public static implicit operator Size((long, long, long, long) shape) => new([shape.Item1, shape.Item2, shape.Item3, shape.Item4]);
    }
}
