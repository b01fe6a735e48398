using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers and learning rate schedulers.</summary>
    public static partial class optim
    {
        /// <summary>Changes parameters along their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            private readonly List<ParamGroup> _groups = [];

            /// <summary>The groups of parameters, each with settings of its own.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _groups;

            internal IReadOnlyList<ParamGroup> Groups => _groups;

            /// <summary>Adds a group of parameters.</summary>
            /// <param name="param_group">The group.</param>
            public virtual void add_param_group(ParamGroup param_group)
            {
                ArgumentNullException.ThrowIfNull(param_group);
                param_group.Parameters = [.. param_group.Parameters];
                _groups.Add(param_group);
            }

            /// <summary>The parameters of all groups.</summary>
            public virtual IEnumerable<Parameter> parameters() => _groups.SelectMany(group => group.Parameters);

            /// <summary>Sets all gradients to zero, or lets go of them.</summary>
            /// <param name="set_to_none">Whether to let go of them.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    if (set_to_none)
                    {
                        parameter.grad = null;
                        continue;
                    }
                    using var gradient = parameter.grad;
                    gradient?.detach_().zero_();
                }
            }

            /// <summary>Changes all parameters once.</summary>
            /// <param name="closure">Computes the loss anew, with gradients; optional.</param>
            /// <returns>The loss, where there is a closure.</returns>
            public virtual Tensor? step(Func<Tensor>? closure = null)
            {
                var loss = closure?.Invoke();
                using var frozen = no_grad();
                using var scope = NewDisposeScope();
                foreach (var group in _groups)
                {
                    foreach (var parameter in group.Parameters)
                        if (parameter.grad is { } gradient) Update(group.Settings, parameter, gradient);
                }
                return loss;
            }

            /// <summary>Releases what it keeps about the parameters.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Releases what it keeps about the parameters.</summary>
            /// <param name="disposing">Whether called from <see cref="Dispose()"/>.</param>
            protected virtual void Dispose(bool disposing)
            {
            }

            internal abstract void Update(OptimizerSettings settings, Parameter parameter, Tensor gradient);
        }

        /// <summary>Something whose learning rate a scheduler sets.</summary>
        public interface ILearningRateController
        {
            /// <summary>The rate now.</summary>
            double LearningRate { get; set; }

            /// <summary>The rate at first.</summary>
            double InitialLearningRate { get; set; }
        }
    }
}
