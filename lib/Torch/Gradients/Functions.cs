using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>The base of custom functions: a forward pass and the gradient of it, both written in C#.</summary>
        /// <typeparam name="T">The function itself.</typeparam>
        public abstract class Function<T> where T : Function<T>, new()
        {
            private static readonly T Instance = new();

            /// <summary>Its name, for the reader.</summary>
            public abstract string Name { get; }

            internal abstract List<Tensor> Forward(AutogradContext ctx, object[] vars);

            internal abstract List<Tensor?> Backward(AutogradContext ctx, Tensor[] gradients);

            internal static List<Tensor> Apply(object[] vars)
            {
                var (context, inputs) = (new AutogradContext(), vars.OfType<Tensor>().ToList());
                List<Tensor> outputs;
                using (no_grad())
                {
                    outputs = Instance.Forward(context, vars);
                    // An input handed through must become a tensor of its own, or it would get a second history.
                    outputs = [.. outputs.Select(output => inputs.Exists(input => input.Handle == output.Handle) ? output.detach() : output)];
                }
                if (!is_grad_enabled() || !inputs.Exists(input => input.requires_grad)) return outputs;
                FunctionCallbacks.Attach(new Call(context), inputs, outputs, context.ToSave);
                context.HandOver();
                return outputs;
            }

            private sealed class Call(AutogradContext context) : IManagedFunction
            {
                public IReadOnlyList<Tensor?> Backward(nint node, Tensor[] gradients) => context.During(node, () => Instance.Backward(context, gradients));
            }
        }

        /// <summary>A custom function of one output.</summary>
        /// <typeparam name="T">The function itself.</typeparam>
        public abstract class SingleTensorFunction<T> : Function<T> where T : SingleTensorFunction<T>, new()
        {
            /// <summary>Computes the output and records how to differentiate it.</summary>
            /// <param name="vars">The arguments; tensors among them are the inputs.</param>
            public static Tensor apply(params object[] vars) => Apply(vars)[0];

            /// <summary>The forward pass.</summary>
            /// <param name="ctx">Where to leave what the backward pass needs.</param>
            /// <param name="vars">The arguments.</param>
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>The backward pass: the gradient of each tensor among the arguments, null where there is none.</summary>
            /// <param name="ctx">What the forward pass left.</param>
            /// <param name="grad_output">The gradient of the output.</param>
            public abstract List<Tensor?> backward(AutogradContext ctx, Tensor grad_output);

            internal sealed override List<Tensor> Forward(AutogradContext ctx, object[] vars) => [forward(ctx, vars)];

            internal sealed override List<Tensor?> Backward(AutogradContext ctx, Tensor[] gradients) => backward(ctx, gradients[0]);
        }

        /// <summary>A custom function of several outputs.</summary>
        /// <typeparam name="T">The function itself.</typeparam>
        public abstract class MultiTensorFunction<T> : Function<T> where T : MultiTensorFunction<T>, new()
        {
            /// <summary>Computes the outputs and records how to differentiate them.</summary>
            /// <param name="vars">The arguments; tensors among them are the inputs.</param>
            public static List<Tensor> apply(params object[] vars) => Apply(vars);

            /// <summary>The forward pass.</summary>
            /// <param name="ctx">Where to leave what the backward pass needs.</param>
            /// <param name="vars">The arguments.</param>
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            /// <summary>The backward pass: the gradient of each tensor among the arguments, null where there is none.</summary>
            /// <param name="ctx">What the forward pass left.</param>
            /// <param name="grad_outputs">The gradients of the outputs.</param>
            public abstract List<Tensor?> backward(AutogradContext ctx, List<Tensor> grad_outputs);

            internal sealed override List<Tensor> Forward(AutogradContext ctx, object[] vars) => forward(ctx, vars);

            internal sealed override List<Tensor?> Backward(AutogradContext ctx, Tensor[] gradients) => backward(ctx, [.. gradients]);
        }
    }
}
