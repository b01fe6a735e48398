using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="random.manual_seed"/>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <inheritdoc cref="random.seed"/>
    public static long seed() => random.seed();

    /// <inheritdoc cref="random.initial_seed"/>
    public static long initial_seed() => random.initial_seed();

    /// <inheritdoc cref="random.get_rng_state"/>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <inheritdoc cref="random.set_rng_state"/>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>The shared generators of random numbers.</summary>
    public static class random
    {
        /// <summary>Seeds the shared generators of all devices.</summary>
        /// <param name="seed">The seed.</param>
        /// <returns>The CPU's generator.</returns>
        public static Generator manual_seed(long seed)
        {
            NativeMethods.door_seed((ulong)seed);
            return Generator.Default;
        }

        /// <summary>Seeds the CPU's generator with a seed that the operating system chose.</summary>
        public static long seed() => Generator.Default.seed();

        /// <summary>The seed the CPU's generator began from.</summary>
        public static long initial_seed() => Generator.Default.initial_seed();

        /// <summary>Where in its sequence the CPU's generator stands.</summary>
        public static Tensor get_rng_state() => Generator.Default.get_state();

        /// <summary>Lets the CPU's generator go on from a place in its sequence.</summary>
        /// <param name="new_state">What <see cref="get_rng_state"/> returned.</param>
        public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);
    }
}
