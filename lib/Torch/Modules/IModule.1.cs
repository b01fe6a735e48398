namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Something that can be called with 1 input.</summary>
        /// <typeparam name="T">The type of the input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public interface IModule<T, TResult>
        {
            /// <summary>Computes the result.</summary>
            /// <param name="input">The input.</param>
            TResult call(T input);
        }
    }
}
