using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Moving and converting modules; each returns the module, as the type it has.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts floating-point parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="type">The type.</param>
    /// <param name="non_blocking">Whether copies may run on while the caller does.</param>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : nn.Module => (T)module._to(null, type, non_blocking);

    /// <summary>Moves and converts parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">Where to.</param>
    /// <param name="type">The type.</param>
    /// <param name="non_blocking">Whether copies may run on while the caller does.</param>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false) where T : nn.Module => (T)module._to(device, type, non_blocking);

    /// <summary>Moves parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">Where to.</param>
    /// <param name="non_blocking">Whether copies may run on while the caller does.</param>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : nn.Module => (T)module._to(device, null, non_blocking);

    /// <summary>Moves parameters and buffers to the device of that name.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">The device's name.</param>
    /// <param name="non_blocking">Whether copies may run on while the caller does.</param>
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : nn.Module => module.to(new Device(device), non_blocking);

    /// <summary>Moves parameters and buffers to a device of that kind.</summary>
    /// <param name="module">The module.</param>
    /// <param name="deviceType">The kind.</param>
    /// <param name="deviceIndex">Its number.</param>
    /// <param name="non_blocking">Whether copies may run on while the caller does.</param>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module => module.to(new Device(deviceType, deviceIndex), non_blocking);

    /// <summary>Moves parameters and buffers to the CPU.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether copies may run on while the caller does.</param>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(CPU, non_blocking);

    /// <summary>Moves parameters and buffers to a CUDA device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="deviceIndex">Its number.</param>
    /// <param name="non_blocking">Whether copies may run on while the caller does.</param>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module => module.to(DeviceType.CUDA, deviceIndex, non_blocking);
}
