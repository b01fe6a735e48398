using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The part of the tensor at these places; without tensors among them it shares this tensor's memory.</summary>
        /// <param name="items">One for each dimension, from the first; the rest is taken whole.</param>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] items]
        {
            get => index(items);
            set => index_put_(value, items);
        }

        /// <inheritdoc cref="this[TensorIndex[]]"/>
        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] items]
        {
            get => index(items);
            set => index_put_(value, items);
        }

        /// <inheritdoc cref="this[TensorIndex[]]"/>
        public Tensor index(params TensorIndex[] indices)
        {
            var (view, tensors) = Apply(indices);
            return tensors is null ? ReferenceEquals(view, this) ? alias() : view : Aten.index_Tensor.Call(view, Argument.OptionalTensors(tensors));
        }

        /// <summary>The elements at the places these tensors hold together.</summary>
        /// <param name="indices">Int64 tensors of shapes that broadcast, or Bool masks.</param>
        public Tensor index(params Tensor[] indices) => Aten.index_Tensor.Call(this, Argument.OptionalTensors(indices));

        /// <summary>Writes values to the part of the tensor at these places.</summary>
        /// <param name="value">The values; they broadcast to that part's shape.</param>
        /// <param name="indices">The places, as the indexer takes them.</param>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => Put(value, indices, accumulate: false);

        /// <inheritdoc cref="index_put_(Tensor, TensorIndex[])"/>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var tensor = Aten.scalar_tensor.Call(value, dtype, Argument.None, device);
            return Put(tensor, indices, accumulate: false);
        }

        /// <inheritdoc cref="index_put_(Tensor, TensorIndex[])"/>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, accumulate: false);

        /// <summary>Writes or adds values at the places these tensors hold together.</summary>
        /// <param name="value">The values; they broadcast to the places' shape.</param>
        /// <param name="indices">The places.</param>
        /// <param name="accumulate">Whether to add; a place named twice then counts twice.</param>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) => InPlace(Aten.index_put_, Argument.OptionalTensors(indices), value, accumulate);

        /// <summary>A copy with values written or added at the places these tensors hold together.</summary>
        /// <param name="value">The values; they broadcast to the places' shape.</param>
        /// <param name="indices">The places.</param>
        /// <param name="accumulate">Whether to add.</param>
        public Tensor index_put(Tensor value, Tensor[] indices, bool accumulate = false) => Aten.index_put.Call(this, Argument.OptionalTensors(indices), value, accumulate);

        private Tensor Put(Tensor value, TensorIndex[] indices, bool accumulate)
        {
            var (view, tensors) = Apply(indices);
            if (tensors is null) Aten.copy_.Run(view, value, false);
            else Aten.index_put_.Run(view, Argument.OptionalTensors(tensors), value, accumulate);
            return this;
        }

        // Numbers, slices and new dimensions make a view; tensors are gathered, to be applied to that view at once.
        private (Tensor View, Tensor?[]? Tensors) Apply(TensorIndex[] indices)
        {
            var (view, at, tensors) = (this, 0L, new List<Tensor?>());
            var missing = Dimensions - indices.Sum(ConsumedDimensions);
            foreach (var index in indices)
            {
                switch (index.Form)
                {
                    case TensorIndex.Kind.Single:
                        view = Aten.select_int.Call(view, at, index.Start!.Value);
                        break;
                    case TensorIndex.Kind.Slice:
                        if (index.Start is not null || index.Stop is not null || index.Step is not null)
                            view = Aten.slice_Tensor.Call(view, at, index.Start, index.Stop, index.Step ?? 1);
                        at++;
                        break;
                    case TensorIndex.Kind.Ellipsis:
                        at += Math.Max(0, missing);
                        break;
                    case TensorIndex.Kind.None:
                        view = Aten.unsqueeze.Call(view, at++);
                        break;
                    case TensorIndex.Kind.Bool:
                        view = Aten.unsqueeze.Call(view, at);
                        Place(tensors, at, Aten.full.Call(new long[] { index.Start!.Value }, 0L, ScalarType.Int64, Argument.None, device));
                        at++;
                        break;
                    case TensorIndex.Kind.Tensor:
                        Place(tensors, at, index.Indices!);
                        at += index.Indices!.dtype is ScalarType.Bool or ScalarType.Byte ? Math.Max(1, index.Indices.Dimensions) : 1;
                        break;
                    default:
                        throw new InvalidOperationException($"unknown index {index.Form}");
                }
            }
            return (view, tensors.Count == 0 ? null : [.. tensors]);
        }

        private static void Place(List<Tensor?> tensors, long at, Tensor index)
        {
            // Before a mask of several dimensions only one place is taken in the list, as ATen expands it itself.
            while (tensors.Count < at - tensors.OfType<Tensor>().Sum(t => t.dtype is ScalarType.Bool or ScalarType.Byte ? Math.Max(0, t.Dimensions - 1) : 0)) tensors.Add(null);
            tensors.Add(index);
        }

        private static long ConsumedDimensions(TensorIndex index) => index.Form switch
        {
            TensorIndex.Kind.Single or TensorIndex.Kind.Slice => 1,
            TensorIndex.Kind.Tensor => index.Indices!.dtype is ScalarType.Bool or ScalarType.Byte ? index.Indices.Dimensions : 1,
            _ => 0,
        };
    }
}
