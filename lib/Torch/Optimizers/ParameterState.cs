using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer keeps about one parameter.</summary>
internal sealed class ParameterState : IDisposable
{
    private readonly SortedDictionary<string, Tensor> _tensors = new(StringComparer.Ordinal);

    internal long Step { get; set; }

    /// <summary>A kept tensor; made on first use, and kept out of every dispose scope.</summary>
    internal Tensor Get(string name, Func<Tensor> make)
    {
        if (!_tensors.TryGetValue(name, out var tensor)) _tensors.Add(name, tensor = make().DetachFromDisposeScope());
        return tensor;
    }

    internal bool Has(string name) => _tensors.ContainsKey(name);

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Step);
        writer.Write(_tensors.Count);
        foreach (var (name, tensor) in _tensors)
        {
            writer.Write(name);
            TensorFormat.Write(writer, tensor);
        }
    }

    internal void Read(BinaryReader reader, Device device)
    {
        Dispose();
        Step = reader.ReadInt64();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            _tensors.Add(name, TensorFormat.Read(reader).to(device, disposeAfter: false).DetachFromDisposeScope());
        }
    }

    public void Dispose()
    {
        foreach (var tensor in _tensors.Values) tensor.Dispose();
        _tensors.Clear();
    }
}
