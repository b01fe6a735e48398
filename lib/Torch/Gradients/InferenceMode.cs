using TorchSharp.Native;

namespace TorchSharp;

/// <summary>Puts this thread into inference mode until disposed.</summary>
public sealed class InferenceMode : IDisposable
{
    private nint _guard;

    /// <summary>Enters or leaves inference mode.</summary>
    /// <param name="mode">Whether to be in it.</param>
    public InferenceMode(bool mode) => _guard = NativeMethods.door_enter_inference_mode(mode ? 1 : 0);

    /// <summary>Whether this thread is in inference mode.</summary>
    public static bool IsEnabled => NativeMethods.door_is_inference_mode() != 0;

    /// <summary>Brings the state before back.</summary>
    public void Dispose()
    {
        var guard = Interlocked.Exchange(ref _guard, 0);
        if (guard != 0) NativeMethods.door_leave_inference_mode(guard);
    }
}
