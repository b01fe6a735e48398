namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What becomes of the losses of all elements.</summary>
        public enum Reduction : long
        {
            /// <summary>They are returned.</summary>
            None = 0,

            /// <summary>Their mean.</summary>
            Mean = 1,

            /// <summary>Their sum.</summary>
            Sum = 2,
        }

        /// <summary>The function inside a plain recurrent network.</summary>
        public enum NonLinearities
        {
            /// <summary>None.</summary>
            Null = 0,

            /// <summary>max(0, x).</summary>
            ReLU = 1,

            /// <summary>Hyperbolic tangent.</summary>
            Tanh = 2,
        }
    }
}
