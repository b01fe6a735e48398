using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether operations on it are recorded, so that its gradient can be computed.</summary>
        public bool requires_grad
        {
            get => TensorMemory.Describe(this).RequiresGrad != 0;
            set => TensorMemory.SetRequiresGrad(this, value);
        }

        /// <summary>Whether it is no result of a recorded operation: <see cref="grad"/> is kept for leaves only.</summary>
        public bool is_leaf => TensorMemory.Describe(this).IsLeaf != 0;

        /// <summary>Sets <see cref="requires_grad"/>.</summary>
        /// <param name="requires_grad">Whether to record.</param>
        /// <returns>This tensor.</returns>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <inheritdoc cref="requires_grad_"/>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Keeps the gradient although this is no leaf.</summary>
        public void retain_grad() => TensorMemory.RetainGrad(this);

        /// <summary>The gradient of the last <c>backward</c> calls, summed; null before the first.</summary>
        /// <remarks>Each read makes a new <see cref="Tensor"/> object for the same native gradient.</remarks>
        public Tensor? grad
        {
            get => TensorMemory.Gradient(this);
            set => TensorMemory.SetGradient(this, value);
        }

        /// <summary>Adds to the <see cref="grad"/> of every leaf this was computed from.</summary>
        /// <param name="grad_tensors">The gradients to start from; may be left out for a tensor of one element.</param>
        /// <param name="create_graph">Whether the gradients themselves can be differentiated.</param>
        /// <param name="retain_graph">Whether the graph may be walked again; it is kept too where one is created.</param>
        /// <param name="inputs">The leaves to compute for; default all.</param>
        /// <exception cref="Door.OperatorException">Nothing was recorded, or the graph was freed by an earlier call.</exception>
        public void backward(IList<Tensor>? grad_tensors = null, bool create_graph = false, bool retain_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, create_graph, retain_graph, inputs);

        /// <summary>The same elements, cut from the graph.</summary>
        public Tensor detach() => Aten.detach.Call(this);

        /// <summary>Cuts it from the graph.</summary>
        /// <returns>This tensor.</returns>
        public Tensor detach_() => InPlace(Aten.detach_);
    }
}
