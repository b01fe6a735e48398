using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        internal Tensor Recording(bool requiresGrad)
        {
            if (requiresGrad) requires_grad = true;
            return this;
        }

        private static Tensor WithType(Tensor result, ScalarType? type) => type is { } given ? result.to_type(given, disposeAfter: true) : result;

        private (Tensor Output, Tensor? Inverse, Tensor? Counts) Unique(bool sorted, bool inverse, bool counts, int? dim)
        {
            var (output, inverseIndices, howOften) = dim is { } along
                ? Aten.unique_dim.Call3(this, (long)along, sorted, inverse, counts)
                : Aten._unique2.Call3(this, sorted, inverse, counts);
            return (output, Kept(inverseIndices, inverse), Kept(howOften, counts));
        }

        private (Tensor Output, Tensor? Inverse, Tensor? Counts) UniqueConsecutive(bool inverse, bool counts, int? dim)
        {
            var (output, inverseIndices, howOften) = Aten.unique_consecutive.Call3(this, inverse, counts, (long?)dim);
            return (output, Kept(inverseIndices, inverse), Kept(howOften, counts));
        }

        // The operator returns an empty tensor for what was not asked for.
        private static Tensor? Kept(Tensor tensor, bool asked)
        {
            if (asked) return tensor;
            tensor.Dispose();
            return null;
        }
    }
}
