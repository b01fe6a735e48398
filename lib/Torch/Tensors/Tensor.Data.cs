using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements of a tensor on the CPU, to read and write in place.</summary>
        /// <typeparam name="T">The .NET type of its dtype: <see cref="float"/> for Float32, <see cref="long"/> for Int64.</typeparam>
        /// <exception cref="InvalidOperationException">The elements lie on another device.</exception>
        /// <exception cref="ArgumentException">T is not the type of the dtype.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            RequireCpu();
            ScalarTypes.RequireMatch<T>(dtype);
            return new TensorAccessor<T>(this);
        }

        /// <summary>The value of a tensor of one element.</summary>
        /// <typeparam name="T">The .NET type of its dtype.</typeparam>
        /// <exception cref="ArgumentException">It has another number of elements, or T is not the type of the dtype.</exception>
        public T item<T>() where T : unmanaged
        {
            if (NumberOfElements != 1) throw new ArgumentException($"item() reads tensors of one element; this one has the shape [{string.Join(", ", shape)}]. Index or reduce it first.");
            ScalarTypes.RequireMatch<T>(dtype);
            if (device_type == DeviceType.CPU) return First<T>();
            using var copy = cpu();
            return copy.First<T>();
        }

        /// <summary>The memory of a contiguous tensor on the CPU, to read or to replace.</summary>
        /// <exception cref="NotImplementedException">It is not contiguous.</exception>
        /// <exception cref="ArgumentException">What is assigned has another length.</exception>
        public Span<byte> bytes
        {
            get
            {
                RequireCpu();
                if (!is_contiguous()) throw new NotImplementedException("bytes reads contiguous tensors. Call contiguous() first.");
                return TensorMemory.Bytes(this);
            }
            set
            {
                var target = bytes;
                if (target.Length != value.Length) throw new ArgumentException($"The tensor has {target.Length} bytes, and {value.Length} were assigned.", nameof(value));
                value.CopyTo(target);
            }
        }

        /// <summary>The value of a tensor of one element, whatever its dtype.</summary>
        public Scalar ToScalar() => Aten._local_scalar_dense.CallScalar(this);

        /// <summary>Reads one element of a tensor on the CPU by its place in the order of indices.</summary>
        /// <typeparam name="T">The .NET type of its dtype.</typeparam>
        /// <param name="i">The place.</param>
        public T ReadCpuValue<T>(long i) where T : unmanaged
        {
            using var accessor = data<T>();
            return accessor[i];
        }

        /// <summary>Reads one Float32 by its place.</summary>
        /// <param name="i">The place.</param>
        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);

        /// <summary>Reads one Float64 by its place.</summary>
        /// <param name="i">The place.</param>
        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);

        /// <summary>Reads one Int32 by its place.</summary>
        /// <param name="i">The place.</param>
        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);

        /// <summary>Reads one Int64 by its place.</summary>
        /// <param name="i">The place.</param>
        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);

        /// <summary>Reads one Byte by its place.</summary>
        /// <param name="i">The place.</param>
        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);

        /// <summary>Reads one Bool by its place.</summary>
        /// <param name="i">The place.</param>
        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);

        /// <summary>Fills every element with one value.</summary>
        /// <param name="value">The value.</param>
        /// <returns>This tensor.</returns>
        public Tensor fill_(Scalar value) => InPlace(Aten.fill__Scalar, value);

        /// <summary>Fills every element with 0.</summary>
        /// <returns>This tensor.</returns>
        public Tensor zero_() => InPlace(Aten.zero_);

        private T First<T>() where T : unmanaged
        {
            var value = TensorMemory.Read<T>(TensorMemory.Address(this), 0);
            GC.KeepAlive(this);
            return value;
        }

        internal void RequireCpu()
        {
            if (device_type != DeviceType.CPU) throw new InvalidOperationException($"The elements lie on {device}. Bring them over with cpu() before reading them.");
        }
    }
}
