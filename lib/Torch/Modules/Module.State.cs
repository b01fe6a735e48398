using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>All parameters and buffers under their full names; the tensors themselves, no copies.</summary>
            /// <param name="destination">A dictionary to add them to; default a new one.</param>
            /// <param name="prefix">A name to put before each.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                string Key(string name) => string.IsNullOrEmpty(prefix) ? name : $"{prefix}.{name}";
                foreach (var (name, parameter) in _internal_params) destination.TryAdd(Key(name), parameter);
                foreach (var (name, buffer) in _internal_buffers)
                    if (!_nonPersistent.Contains(name)) destination.TryAdd(Key(name), buffer);
                foreach (var (name, module) in _internal_submodules) module.state_dict(destination, Key(name));
                return destination;
            }

            /// <summary>Copies parameters and buffers in by their full names.</summary>
            /// <param name="source">Tensors by name.</param>
            /// <param name="strict">Whether the names must be the same on both sides.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <returns>The names that only one side has.</returns>
            /// <exception cref="InvalidOperationException">Names differ and <paramref name="strict"/>; nothing was copied.</exception>
            /// <exception cref="ArgumentException">A tensor has another shape; nothing was copied.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keys) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var destination = state_dict();
                var missing = destination.Keys.Except(source.Keys).Except(skip ?? []).ToList();
                var unexpected = source.Keys.Except(destination.Keys).Except(skip ?? []).ToList();
                if (strict && missing.Count + unexpected.Count > 0) throw new InvalidOperationException(Mismatch(missing, unexpected));
                var shared = source.Where(pair => destination.ContainsKey(pair.Key) && skip?.Contains(pair.Key) != true).ToList();
                foreach (var (key, tensor) in shared) RequireShape(key, destination[key], tensor.shape);
                using var frozen = no_grad();
                foreach (var (key, tensor) in shared) destination[key].copy_(tensor);
                return (missing, unexpected);
            }

            /// <summary>Writes parameters and buffers in TorchSharp's format.</summary>
            /// <param name="location">The file.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            /// <inheritdoc cref="save(string, IList{string})"/>
            /// <param name="stream">The stream.</param>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            /// <inheritdoc cref="save(string, IList{string})"/>
            /// <param name="writer">The writer.</param>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes tensors with their names in TorchSharp's format.</summary>
            /// <param name="writer">The writer.</param>
            /// <param name="sd">The tensors.</param>
            /// <param name="skip">Names to leave out.</param>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                TensorFormat.WriteAll(writer, [.. sd.Where(pair => skip?.Contains(pair.Key) != true)]);
            }

            /// <summary>Reads parameters and buffers that <c>save</c> wrote.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">Whether the names must be the same on both sides.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <returns>This module.</returns>
            /// <exception cref="ArgumentException">Names, shapes or dtypes differ; nothing was copied.</exception>
            /// <exception cref="InvalidDataException">The file was not written by <c>save</c>, or is damaged; nothing was copied.</exception>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null)
            {
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip);
            }

            /// <inheritdoc cref="load(string, bool, IList{string})"/>
            /// <param name="stream">The stream.</param>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null)
            {
                using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip);
            }

            /// <inheritdoc cref="load(string, bool, IList{string})"/>
            /// <param name="reader">The reader.</param>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(reader);
                var loaded = new Dictionary<string, Tensor>();
                try
                {
                    TensorFormat.ReadAll(reader, loaded);
                    var own = state_dict();
                    foreach (var (key, tensor) in loaded)
                        if (own.TryGetValue(key, out var target) && target.dtype != tensor.dtype) throw new ArgumentException($"{key} is {target.dtype} in the module and {tensor.dtype} in the file.");
                    load_state_dict(loaded, strict, skip);
                }
                catch (InvalidOperationException e)
                {
                    throw new ArgumentException(e.Message, e);
                }
                finally
                {
                    foreach (var tensor in loaded.Values) tensor.Dispose();
                }
                return this;
            }

            /// <summary>Moves and converts all parameters and buffers; the objects stay the same, so optimizers keep them.</summary>
            /// <param name="device">Where to; null leaves them where they are.</param>
            /// <param name="dtype">The type of floating-point ones; null leaves it.</param>
            /// <param name="non_blocking">Whether copies may run on while the caller does.</param>
            /// <returns>This module.</returns>
            protected internal virtual Module _to(Device? device, ScalarType? dtype, bool non_blocking = false)
            {
                if (device is not null) InitializeDevice(device);
                using var frozen = no_grad();
                foreach (var tensor in _internal_params.Values.Concat(_internal_buffers.Values))
                {
                    var type = dtype is { } given && (tensor.is_floating_point() || tensor.is_complex()) ? given : tensor.dtype;
                    using var moved = tensor.to(type, device ?? tensor.device, non_blocking: non_blocking);
                    Aten.set_data.Run(tensor, moved);
                }
                foreach (var child in children()) child._to(device, dtype, non_blocking);
                return this;
            }

            internal static void RequireShape(string key, Tensor target, long[] given)
            {
                if (target.shape.AsSpan().SequenceEqual(given)) return;
                throw new ArgumentException($"{key} has the shape [{string.Join(", ", target.shape)}] in the module and [{string.Join(", ", given)}] in what is loaded. Build the module with the sizes it was saved with.");
            }

            private static string Mismatch(List<string> missing, List<string> unexpected) =>
                "The loaded state_dict is not identical to the target dictionary." +
                (missing.Count > 0 ? $" Missing: {string.Join(", ", missing)}." : "") +
                (unexpected.Count > 0 ? $" Unexpected: {string.Join(", ", unexpected)}." : "") + " Load into a module built the same way, or pass strict: false.";
        }
    }
}
