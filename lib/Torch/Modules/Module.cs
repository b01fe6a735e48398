using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks: modules, losses and their functions.</summary>
    public static partial class nn
    {
        /// <summary>The base of all modules: parameters, buffers and modules under names.</summary>
        /// <remarks>
        /// A module of your own assigns them to fields and calls <see cref="RegisterComponents"/> at the end of its
        /// constructor; a field's name becomes the component's.
        /// </remarks>
        public partial class Module : IDisposable
        {
            /// <summary>Modules by name.</summary>
            protected OrderedDict<string, Module> _internal_submodules = new();

            /// <summary>Buffers by name: tensors that are saved and moved, but not learnt.</summary>
            protected OrderedDict<string, Tensor> _internal_buffers = new();

            /// <summary>Parameters by name.</summary>
            protected OrderedDict<string, Parameter> _internal_params = new();

            private readonly string _name;
            private bool _registered;

            /// <summary>Creates the module.</summary>
            /// <param name="name">Its name, for the reader.</param>
            protected Module(string name) => _name = name;

            /// <summary>Whether in training mode, as at first: dropout drops, batch normalisation learns.</summary>
            public virtual bool training { get; private set; } = true;

            /// <summary>The module's name.</summary>
            public virtual string GetName() => _name;

            /// <summary>Switches training mode on or off, here and in all modules inside.</summary>
            /// <param name="on">Whether on.</param>
            public virtual void train(bool on = true)
            {
                training = on;
                foreach (var child in children()) child.train(on);
            }

            /// <summary>Switches training mode off.</summary>
            public virtual void eval() => train(false);

            /// <summary>Sets all gradients to zero, or lets go of them.</summary>
            /// <param name="set_to_none">Whether to let go of them.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    using var gradient = parameter.grad;
                    if (gradient is null) continue;
                    if (set_to_none) parameter.grad = null;
                    else gradient.detach_().zero_();
                }
            }

            /// <summary>Runs a function on every module inside, then on this one.</summary>
            /// <param name="fn">The function.</param>
            /// <returns>This module.</returns>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var child in children()) child.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Registers what the fields hold: modules, parameters, and other tensors as buffers.</summary>
            protected virtual void RegisterComponents()
            {
                // The library's own modules register theirs by name.
                if (_registered || GetType().Assembly == typeof(Module).Assembly) return;
                foreach (var field in Fields(GetType()))
                {
                    var component = field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
                    if (_internal_submodules.ContainsKey(component) || _internal_params.ContainsKey(component) || _internal_buffers.ContainsKey(component)) continue;
                    switch (field.GetValue(this))
                    {
                        case Module module: register_module(component, module); break;
                        case Parameter parameter: register_parameter(component, parameter); break;
                        case Tensor tensor: register_buffer(component, tensor); break;
                        default: break;
                    }
                }
                _registered = true;
            }

            /// <summary>Removes all modules.</summary>
            protected void ClearModules() => _internal_submodules.clear();

            /// <summary>Disposes all parameters, buffers and modules.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes all parameters, buffers and modules.</summary>
            /// <param name="disposing">Whether called from <see cref="Dispose()"/>.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (var parameter in _internal_params.Values) parameter.Dispose();
                foreach (var buffer in _internal_buffers.Values) buffer.Dispose();
                foreach (var module in children()) module.Dispose();
            }

            // What fields of base classes hold belongs to the module as much; the bases of the library have none.
            private static IEnumerable<FieldInfo> Fields(Type type) =>
                type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                    .Where(field => field.DeclaringType!.Assembly != typeof(Module).Assembly);
        }
    }
}
