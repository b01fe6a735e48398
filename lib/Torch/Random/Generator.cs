using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers; the same seed gives the same numbers on the same device.</summary>
    public class Generator : IDisposable
    {
        private nint _handle;

        /// <summary>Creates a generator of its own.</summary>
        /// <param name="seed">The seed.</param>
        /// <param name="device">Where its numbers are made; default the CPU.</param>
        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            _handle = NativeMethods.door_generator((int)this.device.type, this.device.index, 0);
            NativeErrors.Check(_handle == 0 ? -1 : 0, "Generator");
            NativeMethods.door_set_seed(_handle, seed);
        }

        private Generator(Device device)
        {
            this.device = device;
            _handle = NativeMethods.door_generator((int)device.type, device.index, 1);
            NativeErrors.Check(_handle == 0 ? -1 : 0, "Generator");
        }

        /// <summary>Releases the native generator of one that was forgotten.</summary>
        ~Generator() => Release();

        /// <summary>The generator that operations use which are given none.</summary>
        public static Generator Default => new(CPU);

        /// <summary>Where its numbers are made.</summary>
        public Device device { get; }

        internal nint Handle => _handle != 0 ? _handle : throw new ObjectDisposedException(nameof(Generator));

        /// <summary>Begins anew from a seed.</summary>
        /// <param name="seed">The seed.</param>
        /// <returns>This generator.</returns>
        public Generator manual_seed(long seed)
        {
            NativeMethods.door_set_seed(Handle, (ulong)seed);
            return this;
        }

        /// <summary>The seed it began from.</summary>
        public long initial_seed() => (long)NativeMethods.door_get_seed(Handle);

        /// <summary>Begins anew from a seed that the operating system chose.</summary>
        /// <returns>The seed.</returns>
        public long seed()
        {
            var chosen = BitConverter.ToInt64(System.Security.Cryptography.RandomNumberGenerator.GetBytes(sizeof(long)));
            manual_seed(chosen);
            return chosen;
        }

        /// <summary>Where in its sequence it stands, as bytes, or goes on from there.</summary>
        public Tensor get_state()
        {
            var state = NativeMethods.door_generator_state(Handle);
            NativeErrors.Check(state == 0 ? -1 : 0, nameof(get_state));
            return new Tensor(state);
        }

        /// <summary>Goes on from a place in its sequence.</summary>
        /// <param name="value">What <see cref="get_state"/> returned.</param>
        public void set_state(Tensor value) => NativeErrors.Check(NativeMethods.door_set_generator_state(Handle, value.Handle), nameof(set_state));

        /// <summary>Releases the native generator.</summary>
        public void Dispose()
        {
            Release();
            GC.SuppressFinalize(this);
        }

        private void Release()
        {
            var released = Interlocked.Exchange(ref _handle, 0);
            if (released != 0) NativeMethods.door_release_generator(released);
        }
    }
}
