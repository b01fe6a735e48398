using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The processor.</summary>
    public static Device CPU { get; } = new(DeviceType.CPU);

    /// <summary>The first CUDA device.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA, 0);

    /// <summary>Shapes without elements.</summary>
    public static Device META { get; } = new(DeviceType.META);

    /// <summary>The device of that name.</summary>
    /// <param name="description">Its name: <c>cpu</c>, <c>cuda:0</c>.</param>
    public static Device device(string description) => new(description);

    /// <summary>The device of that kind and number.</summary>
    /// <param name="deviceType">Its kind: <c>cuda</c>.</param>
    /// <param name="index">Its number.</param>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>The device of that kind and number.</summary>
    /// <param name="deviceType">Its kind.</param>
    /// <param name="index">Its number.</param>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>The CUDA device of that number.</summary>
    /// <param name="index">Its number.</param>
    public static Device device(int index) => new(index);

    /// <summary>Whether there is a device of this kind.</summary>
    /// <param name="deviceType">The kind.</param>
    public static bool is_device_available(DeviceType deviceType) => deviceType switch
    {
        DeviceType.CPU or DeviceType.META => true,
        DeviceType.CUDA => cuda.is_available(),
        _ => false,
    };

    /// <summary>Makes sure a device can be used.</summary>
    /// <param name="device">The device; default the CPU.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Device InitializeDevice(Device? device)
    {
        device ??= CPU;
        if (device.type == DeviceType.CUDA && device.index >= cuda.device_count())
            throw new InvalidOperationException($"{device} was asked for, and this libtorch finds {cuda.device_count()} CUDA devices. Use the CPU, or install a libtorch with CUDA and set {LibTorch.Variable} to it.");
        return device;
    }

    /// <summary>Threads that one operation runs on.</summary>
    public static int get_num_threads() => NativeMethods.door_threads();

    /// <summary>Sets the threads that one operation runs on.</summary>
    /// <param name="num">At least 1.</param>
    public static void set_num_threads(int num) => NativeErrors.Check(NativeMethods.door_set_threads(num), nameof(set_num_threads));

    /// <summary>Threads that run operations side by side.</summary>
    public static int get_num_interop_threads() => NativeMethods.door_interop_threads();

    /// <summary>Sets the threads that run operations side by side; possible once per process, before the first use.</summary>
    /// <param name="num">At least 1.</param>
    public static void set_num_interop_threads(int num) => NativeErrors.Check(NativeMethods.door_set_interop_threads(num), nameof(set_num_interop_threads));

    /// <summary>CUDA devices.</summary>
    public static partial class cuda
    {
        /// <summary>Whether there is one.</summary>
        public static bool is_available() => device_count() > 0;

        /// <summary>How many there are.</summary>
        public static int device_count() => NativeMethods.door_cuda_devices();

        /// <summary>Whether cuDNN, their library of convolutions, is there.</summary>
        public static bool is_cudnn_available() => is_available() && NativeMethods.door_has_cudnn() != 0;

        /// <summary>Seeds the generator of the current CUDA device.</summary>
        /// <param name="seed">The seed.</param>
        public static Generator manual_seed(long seed) => random.manual_seed(seed);
    }
}
