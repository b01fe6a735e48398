using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Computing gradients.</summary>
    public static partial class autograd
    {
        /// <summary>Adds the gradients of some tensors to the <c>grad</c> of every leaf they were computed from.</summary>
        /// <param name="tensors">What to differentiate.</param>
        /// <param name="grad_tensors">The gradients to start from; may be left out for tensors of one element.</param>
        /// <param name="create_graph">Whether the gradients themselves can be differentiated.</param>
        /// <param name="retain_graph">Whether the graph may be walked again; it is kept too where one is created.</param>
        /// <param name="inputs">The leaves to compute for; default all.</param>
        public static void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? create_graph = null, bool? retain_graph = null, IList<Tensor>? inputs = null) =>
            Autograd.Backward([.. tensors], grad_tensors is null ? null : [.. grad_tensors], (retain_graph ?? false) || (create_graph ?? false), create_graph ?? false, inputs is null ? null : [.. inputs]);

        /// <summary>The sum of the gradients of some tensors with respect to others.</summary>
        /// <param name="outputs">What to differentiate.</param>
        /// <param name="inputs">With respect to what.</param>
        /// <param name="grad_outputs">The gradients to start from; may be left out for tensors of one element.</param>
        /// <param name="retain_graph">Whether the graph may be walked again.</param>
        /// <param name="create_graph">Whether the gradients themselves can be differentiated.</param>
        /// <param name="allow_unused">Whether an input that no output depends on is allowed; its gradient is null.</param>
        /// <returns>One gradient for each input.</returns>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false) =>
            Autograd.Gradients([.. outputs], [.. inputs], grad_outputs is null ? null : [.. grad_outputs], retain_graph || create_graph, create_graph, allow_unused)!;
    }
}
