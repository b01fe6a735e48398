using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Single tensors in files of libtorch's own format.</summary>
internal static unsafe class TensorFiles
{
    internal static void Save(Tensor tensor, string path)
    {
        fixed (byte* text = Terminated(path))
            NativeErrors.Check(NativeMethods.door_save(tensor.Handle, text), "save");
        GC.KeepAlive(tensor);
    }

    internal static Tensor Load(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file {path} to load a tensor from.", path);
        nint handle;
        fixed (byte* text = Terminated(path)) handle = NativeMethods.door_load(text);
        return handle != 0
            ? new Tensor(handle)
            : throw new InvalidDataException($"{path} could not be read as one tensor: it is damaged, or holds something else. libtorch says: {NativeErrors.LastMessage}");
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + "\0");
}
