using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>This tensor with elements of another type; itself where it has that type already.</summary>
        /// <param name="type">The type.</param>
        /// <param name="copy">Whether to copy even then.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the copy may run on while the caller does.</param>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => Finish(Aten.to_dtype.Call(this, type, non_blocking, copy), disposeAfter);

        /// <inheritdoc cref="to_type"/>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to_type(type, copy, disposeAfter, non_blocking);

        /// <inheritdoc cref="to_type"/>
        public Tensor type(ScalarType type) => to_type(type);

        /// <summary>This tensor on another device and with elements of another type.</summary>
        /// <param name="type">The type.</param>
        /// <param name="device">The device.</param>
        /// <param name="copy">Whether to copy even where nothing changes.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the copy may run on while the caller does.</param>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            InitializeDevice(device);
            return Finish(Aten.to_device.Call(this, device, type, non_blocking, copy), disposeAfter);
        }

        /// <summary>This tensor on another device; itself where it lies there already.</summary>
        /// <param name="device">The device.</param>
        /// <param name="copy">Whether to copy even then.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the copy may run on while the caller does.</param>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(dtype, device, copy, disposeAfter, non_blocking);

        /// <summary>This tensor on a device of the kind named.</summary>
        /// <param name="deviceType">The kind of device.</param>
        /// <param name="deviceIndex">Its number; −1 for the current one.</param>
        /// <param name="copy">Whether to copy even where it lies there already.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the copy may run on while the caller does.</param>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>This tensor on the device named: <c>cpu</c>, <c>cuda:0</c>.</summary>
        /// <param name="device">The device.</param>
        /// <param name="copy">Whether to copy even where it lies there already.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the copy may run on while the caller does.</param>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>This tensor on the device and with the dtype of another.</summary>
        /// <param name="other">The other.</param>
        /// <param name="copy">Whether to copy even where nothing changes.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the copy may run on while the caller does.</param>
        public Tensor to(Tensor other, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(other.dtype, other.device, copy, disposeAfter, non_blocking);

        /// <summary>This tensor with the dtype of another.</summary>
        /// <param name="tensor">The other.</param>
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);

        /// <summary>This tensor on the CPU.</summary>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the copy may run on while the caller does.</param>
        public Tensor cpu(bool disposeAfter = false, bool non_blocking = false) => to(torch.CPU, false, disposeAfter, non_blocking);

        /// <summary>This tensor on a CUDA device.</summary>
        /// <param name="device">Which one; default the first.</param>
        /// <param name="disposeAfter">Whether to dispose this tensor afterwards.</param>
        /// <param name="non_blocking">Whether the copy may run on while the caller does.</param>
        public Tensor cuda(Device? device = null, bool disposeAfter = false, bool non_blocking = false) => to(device ?? torch.CUDA, false, disposeAfter, non_blocking);

        /// <summary>As Float32.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);

        /// <summary>As Float64.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>As Float16.</summary>
        public Tensor half() => to_type(ScalarType.Float16);

        /// <summary>As BFloat16.</summary>
        public Tensor bfloat16() => to_type(ScalarType.BFloat16);

        /// <summary>As Int64.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);

        /// <summary>As Int32.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);

        /// <summary>As Int16.</summary>
        public Tensor @short() => to_type(ScalarType.Int16);

        /// <summary>As Byte.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);

        /// <summary>As Bool: true where the element is not 0.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        /// <summary>The value of a tensor of one element.</summary>
        /// <param name="value">The tensor.</param>
        public static explicit operator float(Tensor value) => value.ToScalar().ToSingle();

        /// <inheritdoc cref="explicit operator float(Tensor)"/>
        public static explicit operator double(Tensor value) => value.ToScalar().ToDouble();

        /// <inheritdoc cref="explicit operator float(Tensor)"/>
        public static explicit operator int(Tensor value) => value.ToScalar().ToInt32();

        /// <inheritdoc cref="explicit operator float(Tensor)"/>
        public static explicit operator long(Tensor value) => value.ToScalar().ToInt64();

        /// <inheritdoc cref="explicit operator float(Tensor)"/>
        public static explicit operator bool(Tensor value) => value.ToScalar().ToBoolean();

        private Tensor Finish(Tensor result, bool disposeAfter)
        {
            if (disposeAfter) Dispose();
            return result;
        }
    }
}
