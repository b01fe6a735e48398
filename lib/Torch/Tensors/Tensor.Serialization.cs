using System.Text;
using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Writes the tensor as libtorch's C++ programs do; they read it, and so does PyTorch with <c>torch.jit.load</c>.</summary>
        /// <param name="location">The file.</param>
        /// <exception cref="Door.OperatorException">The file cannot be written.</exception>
        public void save(string location) => TensorFiles.Save(this, location);

        /// <summary>Reads a tensor that <see cref="save"/> wrote, or a C++ program, or PyTorch's <c>torch.save</c>. No code that the file may hold is run.</summary>
        /// <param name="location">The file.</param>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="InvalidDataException">The file is damaged, or holds something else than one tensor.</exception>
        public static Tensor load(string location) => TensorFiles.Load(location);

        /// <summary>Reads a tensor that <see cref="TensorExtensionMethods.Save(Tensor, BinaryWriter)"/> wrote.</summary>
        /// <param name="reader">The reader.</param>
        /// <exception cref="InvalidDataException">What follows was not written so, or is damaged.</exception>
        public static Tensor Load(BinaryReader reader) => TensorFormat.Read(reader);

        /// <inheritdoc cref="Load(BinaryReader)"/>
        /// <param name="stream">The stream.</param>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            return Load(reader);
        }

        /// <inheritdoc cref="Load(BinaryReader)"/>
        /// <param name="location">The file.</param>
        public static Tensor Load(string location)
        {
            using var stream = File.OpenRead(location);
            return Load(stream);
        }
    }

    /// <inheritdoc cref="Tensor.save"/>
    /// <param name="t">The tensor.</param>
    public static void save(Tensor t, string location) => t.save(location);

    /// <inheritdoc cref="Tensor.load"/>
    public static Tensor load(string location) => Tensor.load(location);
}
