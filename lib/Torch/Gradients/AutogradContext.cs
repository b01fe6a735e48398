using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>What the forward pass of a custom function leaves for its backward pass.</summary>
        public sealed class AutogradContext
        {
            private readonly Dictionary<string, object> _data = [];
            private List<Tensor>? _toSave = [];
            private int _savedCount;
            private nint _node;

            internal IReadOnlyList<Tensor> ToSave => _toSave ?? [];

            /// <summary>Keeps tensors, inputs or outputs, for the backward pass.</summary>
            /// <param name="vars">The tensors.</param>
            public void save_for_backward(List<Tensor> vars) => _toSave = vars;

            /// <summary>The tensors that were kept.</summary>
            /// <exception cref="InvalidOperationException">This is not the backward pass.</exception>
            public List<Tensor> get_saved_variables()
            {
                if (_node == 0) throw new InvalidOperationException("Saved tensors can be read in the backward pass only.");
                return [.. Enumerable.Range(0, _savedCount).Select(i => FunctionCallbacks.Saved(_node, i))];
            }

            /// <summary>Keeps a value that is no tensor.</summary>
            /// <param name="key">Its name.</param>
            /// <param name="data">The value.</param>
            public void save_data(string key, object data) => _data[key] = data;

            /// <summary>A value that was kept.</summary>
            /// <param name="key">Its name.</param>
            public object get_data(string key) => _data.TryGetValue(key, out var value)
                ? value
                : throw new Workspace.Core.Errors.UnknownNameException("Value", key, "the context", _data.Keys);

            // The native node owns them from here on, so that an output among them makes no circle.
            internal void HandOver()
            {
                _savedCount = ToSave.Count;
                _toSave = null;
            }

            internal T During<T>(nint node, Func<T> work)
            {
                _node = node;
                try
                {
                    return work();
                }
                finally
                {
                    _node = 0;
                }
            }
        }
    }
}
