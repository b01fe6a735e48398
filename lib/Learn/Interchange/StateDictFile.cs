using TorchSharp;
using Workspace.Core.Errors;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange;

/// <summary>The parameters and buffers of a module in whichever format the file's extension names: <c>.safetensors</c>, <c>.pt</c>, <c>.pth</c> or <c>.npz</c>.</summary>
public static class StateDictFile
{
    private static readonly string[] Extensions = [".safetensors", ".pt", ".pth", ".npz"];

    /// <summary>Writes a module's state dict.</summary>
    /// <param name="path">The file; replaced whole or not at all.</param>
    /// <param name="module">The module, on any device.</param>
    /// <exception cref="UnknownNameException">The extension names no format.</exception>
    /// <exception cref="Core.Files.FileSaveException">It cannot be written.</exception>
    public static void Save(string path, nn.Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var tensors = module.state_dict();
        switch (ExtensionOf(path))
        {
            case ".safetensors": SafetensorsFile.Write(path, tensors); break;
            case ".npz": NumpyArchive.WriteTensors(path, tensors); break;
            default: PyTorchFile.Write(path, tensors); break;
        }
    }

    /// <summary>Reads a state dict.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Tensors on the CPU by name.</returns>
    /// <exception cref="UnknownNameException">The extension names no format.</exception>
    /// <exception cref="TensorFileException">It is missing, damaged or hostile.</exception>
    public static Dictionary<string, Tensor> Read(string path) => ExtensionOf(path) switch
    {
        ".safetensors" => SafetensorsFile.ReadTensors(path),
        ".npz" => NumpyArchive.ReadTensors(path),
        _ => PyTorchFile.ReadStateDict(path),
    };

    /// <summary>Copies a state dict from a file into a module.</summary>
    /// <param name="path">The file.</param>
    /// <param name="module">The module, built as the one that was saved.</param>
    /// <param name="strict">Whether the names must be the same on both sides; default yes.</param>
    /// <exception cref="UnknownNameException">The extension names no format.</exception>
    /// <exception cref="TensorFileException">It is missing, damaged or hostile, or its names or shapes are not the module's; the module is unchanged.</exception>
    public static void Load(string path, nn.Module module, bool strict = true)
    {
        ArgumentNullException.ThrowIfNull(module);
        var tensors = Read(path);
        try
        {
            module.load_state_dict(tensors, strict);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new TensorFileException(path, e.Message, e);
        }
        finally
        {
            foreach (var tensor in tensors.Values) tensor.Dispose();
        }
    }

    private static string ExtensionOf(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return Extensions.Contains(extension) ? extension : throw new UnknownNameException("Extension", extension, "the formats of state dicts", Extensions);
    }
}
