using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Door;

/// <summary>
/// Mixed precision: until it is disposed, operators on this thread that gain by it (products, convolutions) work in a shorter
/// type, and those that need it in Float32, as PyTorch's <c>torch.autocast</c> decides. TorchSharp has no such type.
/// </summary>
/// <remarks>Run the forward pass and the loss inside, and <c>backward</c> outside; with Float16 scale the loss by a <see cref="GradScaler"/>. Micikevicius et al. 2017, arXiv:1710.03740.</remarks>
public sealed class Autocast : IDisposable
{
    private readonly int _device;
    private readonly int _wasOn;
    private readonly int _typeBefore;
    private bool _closed;

    /// <summary>Switches it on, or off inside another.</summary>
    /// <param name="device">The kind of device whose operators it concerns: CPU or CUDA.</param>
    /// <param name="type">The shorter type; default BFloat16 on the CPU, Float16 on CUDA devices.</param>
    /// <param name="enabled">Whether on.</param>
    /// <exception cref="ArgumentException">The device has no mixed precision of this type.</exception>
    public Autocast(DeviceType device, ScalarType? type = null, bool enabled = true)
    {
        if (device is not (DeviceType.CPU or DeviceType.CUDA)) throw new ArgumentException($"Mixed precision works on CPU and CUDA, not on {device}.", nameof(device));
        var shorter = type ?? (device == DeviceType.CPU ? ScalarType.BFloat16 : ScalarType.Float16);
        if (shorter != ScalarType.BFloat16 && (device == DeviceType.CPU || shorter != ScalarType.Float16))
            throw new ArgumentException($"Mixed precision on {device} works in BFloat16{(device == DeviceType.CUDA ? " or Float16" : "")}, not in {shorter}.", nameof(type));
        _device = (int)device;
        (_wasOn, _typeBefore) = (NativeMethods.door_autocast(_device), NativeMethods.door_autocast_type(_device));
        Set(enabled ? 1 : 0, (int)shorter);
        NativeErrors.Check(NativeMethods.door_nest_autocast(1), nameof(Autocast));
    }

    /// <summary>Whether operators on this kind of device choose the shorter type now, on this thread.</summary>
    /// <param name="device">The kind of device.</param>
    public static bool IsEnabled(DeviceType device) => NativeMethods.door_autocast((int)device) > 0;

    /// <summary>Brings the state before back.</summary>
    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        NativeErrors.Check(NativeMethods.door_nest_autocast(-1), nameof(Autocast));
        Set(_wasOn, _typeBefore);
    }

    private void Set(int on, int type)
    {
        NativeErrors.Check(NativeMethods.door_set_autocast(_device, on), nameof(Autocast));
        NativeErrors.Check(NativeMethods.door_set_autocast_type(_device, type), nameof(Autocast));
    }
}
