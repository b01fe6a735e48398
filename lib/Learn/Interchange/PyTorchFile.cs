using TorchSharp;
using Workspace.Core.Errors;
using Workspace.Core.Files;
using Workspace.Learn.Interchange.PyTorch;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange;

/// <summary>Reads and writes what <c>torch.save</c> and <c>torch.load</c> do: <c>.pt</c> and <c>.pth</c> files.</summary>
/// <remarks>
/// A checkpoint is a zip archive with a pickle, which is a program. Here it can build tensors, storages, dtypes, devices, sizes, numbers, texts and
/// plain containers; whatever else it names is refused before anything happens (<see cref="RefusedGlobalException"/>). Pickle protocols 2
/// to 5; files of PyTorch 1.6 and newer. Tensors come to the CPU wherever they were saved, and those that shared a storage share memory again.
/// </remarks>
public static class PyTorchFile
{
    /// <summary>Reads the whole object.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much it may ask for; default <see cref="TensorFileLimits.Default"/>.</param>
    /// <returns>
    /// Tensor (also <c>Parameter</c>), <see cref="CheckpointDictionary"/> (dict, OrderedDict), <c>List&lt;object?&gt;</c> (list), <c>object?[]</c> (tuple),
    /// <c>HashSet&lt;object&gt;</c> (set), string, bool, long, <see cref="System.Numerics.BigInteger"/>, double, Complex, byte[], <c>long[]</c> (torch.Size),
    /// <see cref="ScalarType"/> (dtype), <see cref="Device"/>, or null (None).
    /// </returns>
    /// <exception cref="RefusedGlobalException">Its pickle names something else.</exception>
    /// <exception cref="TensorFileException">It is missing, damaged or hostile.</exception>
    public static object? Read(string path, TensorFileLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return TensorFileException.Guard(path, () => CheckpointReader.Read(path, limits ?? TensorFileLimits.Default));
    }

    /// <summary>Reads the state dict of a checkpoint.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">Where it lies in the checkpoint, such as <c>model_state_dict</c>; default: the checkpoint is one itself.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <returns>Tensors by name, ready for <c>module.load_state_dict</c>.</returns>
    /// <exception cref="UnknownNameException">The checkpoint has no such key.</exception>
    /// <exception cref="TensorFileException">There is no state dict there, or the file is damaged or hostile.</exception>
    public static Dictionary<string, Tensor> ReadStateDict(string path, string? key = null, TensorFileLimits? limits = null)
    {
        var root = Read(path, limits);
        var tensors = CheckpointValues.Tensors(root).ToList();
        try
        {
            var found = StateDictOf(path, root, key);
            foreach (var unused in tensors.Except(found.Values, ReferenceEqualityComparer.Instance).Cast<Tensor>()) unused.Dispose();
            return found;
        }
        catch
        {
            foreach (var tensor in tensors) tensor.Dispose();
            throw;
        }
    }

    /// <summary>Writes an object as <c>torch.save</c> does.</summary>
    /// <param name="path">The file; replaced whole or not at all.</param>
    /// <param name="value">
    /// What <see cref="Read"/> gives, and also any dictionary (a Python dict), list (list) and whole or floating-point number. A dictionary of tensors, such as
    /// <c>module.state_dict()</c>, becomes an OrderedDict.
    /// </param>
    /// <remarks>A tensor that occurs several times is stored once, and shared again when read. Views are written as what they show. Nothing requires gradients when read, as with a state dict in PyTorch.</remarks>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    /// <exception cref="ArgumentException">Something in it has no counterpart in a checkpoint.</exception>
    public static void Write(string path, object? value) => AtomicFile.Write(path, (Stream stream) => CheckpointWriter.Write(stream, value));

    private static Dictionary<string, Tensor> StateDictOf(string path, object? root, string? key)
    {
        if (root is not CheckpointDictionary checkpoint) throw new TensorFileException(path, $"it holds {CheckpointValues.NameOf(root)}, not a dictionary. Read it with {nameof(Read)}.");
        if (key is null) return CheckpointValues.StateDict(checkpoint) ?? throw new TensorFileException(path, $"it is no state dict itself.{Suggestion(checkpoint)}");
        if (!checkpoint.TryGetValue(key, out var value)) throw new UnknownNameException("Key", key, path, [.. checkpoint.Keys.OfType<string>()]);
        return value is CheckpointDictionary inner && CheckpointValues.StateDict(inner) is { } found
            ? found
            : throw new TensorFileException(path, $"its \"{key}\" is {CheckpointValues.NameOf(value)} and no state dict.{Suggestion(checkpoint)}");
    }

    private static string Suggestion(CheckpointDictionary checkpoint)
    {
        var keys = checkpoint.Where(pair => pair.Value is CheckpointDictionary inner && CheckpointValues.StateDict(inner) is not null).Select(pair => $"\"{pair.Key}\"").ToList();
        return keys.Count == 0 ? $" Read it with {nameof(Read)}, and look inside." : $" State dicts stand under {string.Join(", ", keys)}: pass one as the key.";
    }
}
