using TorchSharp.Native;

namespace TorchSharp;

/// <summary>Switches recording on or off on this thread until disposed; the state before comes back then.</summary>
public sealed class AutoGradMode : IDisposable
{
    private readonly bool _before;

    /// <summary>Switches recording.</summary>
    /// <param name="enabled">Whether to record.</param>
    public AutoGradMode(bool enabled)
    {
        _before = Autograd.IsGradEnabled;
        Autograd.IsGradEnabled = enabled;
    }

    /// <summary>Whether operations on this thread are recorded.</summary>
    public static bool IsEnabled => Autograd.IsGradEnabled;

    /// <summary>Brings the state before back.</summary>
    public void Dispose() => Autograd.IsGradEnabled = _before;
}
