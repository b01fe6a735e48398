namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place in an indexer: a number, a slice, a tensor of numbers or a mask, an ellipsis, a new dimension.</summary>
    public readonly struct TensorIndex
    {
        internal enum Kind
        {
            None,
            Single,
            Slice,
            Tensor,
            Ellipsis,
            Bool,
        }

        private TensorIndex(Kind kind, long? start = null, long? stop = null, long? step = null, torch.Tensor? tensor = null)
        {
            (Form, Start, Stop, Step, Indices) = (kind, start, stop, step, tensor);
        }

        internal Kind Form { get; }

        internal long? Start { get; }

        internal long? Stop { get; }

        internal long? Step { get; }

        internal torch.Tensor? Indices { get; }

        /// <summary>As many whole dimensions as are not named otherwise.</summary>
        public static TensorIndex Ellipsis { get; } = new(Kind.Ellipsis);

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex None { get; } = new(Kind.None);

        /// <inheritdoc cref="None"/>
        public static TensorIndex Null { get; } = new(Kind.None);

        /// <summary>The whole dimension.</summary>
        public static TensorIndex Colon { get; } = new(Kind.Slice);

        /// <summary>Every <paramref name="step"/>-th element of a dimension from <paramref name="start"/> to before <paramref name="stop"/>; negative ones count from the end.</summary>
        /// <param name="start">The first; default 0.</param>
        /// <param name="stop">The first no longer taken; default the size.</param>
        /// <param name="step">The step, at least 1; default 1.</param>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kind.Slice, start, stop, step);

        /// <summary>One element of a dimension, which goes away; negative ones count from the end.</summary>
        /// <param name="index">The place.</param>
        public static TensorIndex Single(long index) => new(Kind.Single, index);

        /// <summary>A new dimension: of size 1 for true, of size 0 for false.</summary>
        /// <param name="value">The truth.</param>
        public static TensorIndex Bool(bool value) => new(Kind.Bool, value ? 1 : 0);

        /// <summary>The elements at the places a tensor of Int64 holds, or where a tensor of Bool is true.</summary>
        /// <param name="tensor">The places.</param>
        public static TensorIndex Tensor(torch.Tensor tensor) => new(Kind.Tensor, tensor: tensor);

        /// <inheritdoc cref="Single"/>
        public static implicit operator TensorIndex(long index) => Single(index);

        /// <inheritdoc cref="Single"/>
        public static implicit operator TensorIndex(int index) => Single(index);

        /// <inheritdoc cref="Tensor"/>
        public static implicit operator TensorIndex(torch.Tensor tensor) => Tensor(tensor);

        /// <summary>A C# range: <c>1..^1</c>.</summary>
        /// <param name="range">The range.</param>
        public static implicit operator TensorIndex(Range range) => Slice(At(range.Start), range.End is { IsFromEnd: true, Value: 0 } ? null : At(range.End));

        /// <summary>A C# index: <c>^1</c>.</summary>
        /// <param name="index">The index.</param>
        public static implicit operator TensorIndex(Index index) => Single(At(index));

        private static long At(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
