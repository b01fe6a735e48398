using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Workspace.Learn.Training.Checkpoints;

/// <summary>The tensors of a training: the weights now and at their best, what the optimizer keeps, and the random generator.</summary>
/// <param name="model">The model.</param>
/// <param name="optimizer">The optimizer.</param>
/// <param name="best">The best weights, by name; empty before the first epoch has ended.</param>
internal sealed class Snapshot(nn.Module model, OptimizerHelper optimizer, Dictionary<string, Tensor> best)
{
    private const string ModelFile = "model.dat";
    private const string BestFile = "best.dat";
    private const string OptimizerFile = "optimizer.dat";
    private const string RandomFile = "random.dat";

    /// <summary>Takes the weights of now as the best.</summary>
    internal void KeepBest()
    {
        using var frozen = no_grad();
        foreach (var (name, tensor) in model.state_dict())
        {
            if (best.Remove(name, out var before)) before.Dispose();
            best[name] = tensor.detach().clone().DetachFromDisposeScope();
        }
    }

    /// <summary>What to write, by file name.</summary>
    internal IReadOnlyDictionary<string, Action<Stream>> Files()
    {
        var files = new Dictionary<string, Action<Stream>>
        {
            [ModelFile] = stream => model.save(stream),
            [OptimizerFile] = stream => Write(stream, optimizer.save_state_dict),
            [RandomFile] = stream =>
            {
                using var state = get_rng_state();
                stream.Write(state.bytes);
            },
        };
        if (best.Count > 0) files[BestFile] = stream => Write(stream, writer => nn.Module.save_state_dict(writer, best));
        return files;
    }

    /// <summary>Reads what <see cref="Files"/> wrote.</summary>
    /// <param name="path">The folder of all checkpoints, for messages.</param>
    /// <param name="folder">The checkpoint's own.</param>
    /// <exception cref="CheckpointException">It was made with another model or optimizer.</exception>
    internal void Load(string path, string folder)
    {
        try
        {
            // The model reads the best weights first, because it can: from it they are copied aside.
            if (File.Exists(Path.Combine(folder, BestFile)))
            {
                model.load(Path.Combine(folder, BestFile));
                KeepBest();
            }
            model.load(Path.Combine(folder, ModelFile));
            using (var reader = new BinaryReader(File.OpenRead(Path.Combine(folder, OptimizerFile)))) optimizer.load_state_dict(reader);
            using var random = tensor(File.ReadAllBytes(Path.Combine(folder, RandomFile)));
            set_rng_state(random);
        }
        catch (Exception e) when (e is ArgumentException or InvalidDataException or IOException)
        {
            throw new CheckpointException(path, $"it was made with another model or optimizer. {e.Message} Build them as they were, or choose another folder.", e);
        }
    }

    private static void Write(Stream stream, Action<BinaryWriter> write)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        write(writer);
    }
}
