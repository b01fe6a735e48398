using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The number of dimensions.</summary>
        public long Dimensions => TensorMemory.Describe(this).Dimensions;

        /// <inheritdoc cref="Dimensions"/>
        public long ndim => Dimensions;

        /// <inheritdoc cref="Dimensions"/>
        public long dim() => Dimensions;

        /// <summary>The size of each dimension.</summary>
        public long[] shape => TensorMemory.Sizes(this);

        /// <inheritdoc cref="shape"/>
        public long[] size() => shape;

        /// <summary>The size of one dimension; negative ones count from the last.</summary>
        /// <param name="dim">The dimension.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
        public long size(int dim) => TensorMemory.Size(this, dim);

        /// <summary>How many elements lie between neighbours of each dimension in memory.</summary>
        public long[] stride() => TensorMemory.Strides(this);

        /// <summary>How many elements lie between neighbours of one dimension in memory.</summary>
        /// <param name="dim">The dimension.</param>
        public long stride(long dim) => TensorMemory.Stride(this, dim);

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => TensorMemory.Describe(this).Elements;

        /// <inheritdoc cref="NumberOfElements"/>
        public long numel() => NumberOfElements;

        /// <summary>Bytes of one element.</summary>
        public long ElementSize => ScalarTypes.ElementSize(dtype);

        /// <inheritdoc cref="ElementSize"/>
        public long element_size() => ElementSize;

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => (ScalarType)TensorMemory.Describe(this).DType;

        /// <summary>Where the elements lie.</summary>
        public Device device => TensorMemory.Describe(this) is var description && description.DeviceType == (int)DeviceType.CPU
            ? torch.CPU
            : new Device((DeviceType)description.DeviceType, description.DeviceIndex);

        /// <summary>The kind of device the elements lie on.</summary>
        public DeviceType device_type => (DeviceType)TensorMemory.Describe(this).DeviceType;

        /// <summary>The number of the device, −1 on the CPU.</summary>
        public int device_index => TensorMemory.Describe(this).DeviceIndex;

        /// <summary>Whether the elements lie on a CUDA device.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>Whether it stores only some of its elements.</summary>
        public bool is_sparse => TensorMemory.Describe(this).Layout != 0;

        /// <summary>Whether the elements lie in memory in the order of their indices, without gaps.</summary>
        public bool is_contiguous() => TensorMemory.Describe(this).IsContiguous != 0;

        /// <summary>Whether the elements are whole numbers.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>Whether the elements are floating-point numbers.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>Whether the elements are complex numbers.</summary>
        public bool is_complex() => torch.is_complex(dtype);

        /// <summary>Whether it was made in inference mode.</summary>
        public bool is_inference() => TensorMemory.Describe(this).IsInference != 0;
    }
}
