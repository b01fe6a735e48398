using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Switches recording off on this thread until disposed.</summary>
    /// <returns>The guard, for a <c>using</c>.</returns>
    public static IDisposable no_grad() => new AutoGradMode(false);

    /// <summary>Switches recording on or off on this thread until disposed.</summary>
    /// <param name="enabled">Whether to record.</param>
    public static IDisposable enable_grad(bool enabled = true) => new AutoGradMode(enabled);

    /// <summary>Switches recording on or off on this thread until disposed.</summary>
    /// <param name="mode">Whether to record.</param>
    public static IDisposable set_grad_enabled(bool mode = true) => new AutoGradMode(mode);

    /// <summary>Whether operations on this thread are recorded.</summary>
    public static bool is_grad_enabled() => AutoGradMode.IsEnabled;

    /// <summary>As <see cref="no_grad"/>, and faster: tensors made meanwhile can never be recorded.</summary>
    /// <param name="mode">Whether to be in inference mode.</param>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether this thread is in inference mode.</summary>
    public static bool is_inference_mode_enabled() => InferenceMode.IsEnabled;
}
