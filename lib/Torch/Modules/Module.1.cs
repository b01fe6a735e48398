namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose <c>forward</c> takes 1 input.</summary>
        /// <typeparam name="T">The type of the input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T, TResult> : HookableModule<Func<Module<T, TResult>, T, T?>, Func<Module<T, TResult>, T, TResult, TResult?>>, IModule<T, TResult>
        {
            /// <summary>Creates the module.</summary>
            /// <param name="name">Its name, for the reader.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>What the module computes; <c>call</c> runs the hooks too.</summary>
            /// <param name="input">The input.</param>
            public abstract TResult forward(T input);

            /// <summary>Runs the hooks and what the module computes.</summary>
            /// <param name="input">The input.</param>
            public TResult call(T input)
            {
                foreach (var hook in PreHooks)
                    if (hook(this, input) is { } changed) input = changed;
                var result = forward(input);
                foreach (var hook in PostHooks)
                    if (hook(this, input, result) is { } other) result = other;
                return result;
            }
        }
    }
}
