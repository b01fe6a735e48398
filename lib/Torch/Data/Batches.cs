using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How examples become batches.</summary>
internal static class Batches
{
    internal static Tensor Stack(IEnumerable<Tensor> examples, Device device)
    {
        var batch = stack(examples);
        return device.type == DeviceType.CPU ? batch : batch.to(device, disposeAfter: true);
    }
}
