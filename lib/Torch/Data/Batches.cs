using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How examples become batches and go away again.</summary>
internal static class Batches
{
    internal static Tensor Stack(IEnumerable<Tensor> examples, Device device)
    {
        var batch = stack(examples);
        return device.type == DeviceType.CPU ? batch : batch.to(device, disposeAfter: true);
    }

    /// <summary>Disposes the tensors inside an example or a batch; what else there is belongs to the caller.</summary>
    internal static void Dispose<T>(T value)
    {
        switch (value)
        {
            case IDisposable disposable: disposable.Dispose(); break;
            case IDictionary<string, Tensor> named: foreach (var tensor in named.Values) tensor.Dispose(); break;
            case IEnumerable<Tensor> tensors: foreach (var tensor in tensors) tensor.Dispose(); break;
            default: break;
        }
    }
}
