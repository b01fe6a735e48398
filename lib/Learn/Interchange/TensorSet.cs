using static TorchSharp.torch;

namespace Workspace.Learn.Interchange;

/// <summary>Reads several tensors, all or none: where one fails, those before it are released.</summary>
internal static class TensorSet
{
    internal static Dictionary<string, Tensor> Read(IEnumerable<string> names, Func<string, Tensor> read)
    {
        var tensors = new Dictionary<string, Tensor>();
        try
        {
            foreach (var name in names) tensors.Add(name, read(name));
            return tensors;
        }
        catch
        {
            foreach (var tensor in tensors.Values) tensor.Dispose();
            throw;
        }
    }
}
