using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Registers a parameter.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="param">The parameter.</param>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                ArgumentNullException.ThrowIfNull(param);
                if (!_internal_params.TryAdd(name, param)) throw new InvalidOperationException($"Parameter {name} is already registered.");
            }

            /// <summary>Registers a buffer: a tensor that is saved and moved with the module, but not learnt.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="tensor">The tensor.</param>
            /// <param name="persistent">Whether it is saved.</param>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (!_internal_buffers.TryAdd(name, tensor)) throw new InvalidOperationException($"Tensor {name} is already registered.");
                if (!persistent) _nonPersistent.Add(name);
            }

            private readonly HashSet<string> _nonPersistent = [];

            /// <summary>Registers a module.</summary>
            /// <param name="name">Its name, without dots.</param>
            /// <param name="submodule">The module; null removes the one of that name.</param>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module? submodule)
            {
                if (submodule is null)
                {
                    _internal_submodules.Remove(name);
                    return;
                }
                if (string.IsNullOrEmpty(name) || name.Contains('.', StringComparison.Ordinal)) throw new ArgumentException($"\"{name}\" cannot name a module: a name has characters, and no dot.", nameof(name));
                submodule.RegisterComponents();
                if (!_internal_submodules.TryAdd(name, submodule)) throw new InvalidOperationException($"Sub-module {name} is already registered.");
            }

            /// <inheritdoc cref="register_module"/>
            public void add_module(string name, Module submodule) => register_module(name, submodule);

            /// <summary>Puts a parameter under a name, in place of one that stands there; null removes it.</summary>
            /// <param name="name">The name.</param>
            /// <param name="value">The parameter.</param>
            protected void ConditionallyRegisterParameter(string name, Tensor? value)
            {
                if (value is null) _internal_params.Remove(name);
                else _internal_params[name] = value as Parameter ?? new Parameter(value);
            }

            /// <summary>Puts a buffer under a name, in place of one that stands there; null removes it.</summary>
            /// <param name="name">The name.</param>
            /// <param name="value">The tensor.</param>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value)
            {
                if (value is null) _internal_buffers.Remove(name);
                else _internal_buffers[name] = value;
            }

            /// <summary>The parameters with their names; those inside carry the modules' names before theirs.</summary>
            /// <param name="recurse">Whether to list those of modules inside too.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
                Walk(module => module._internal_params.Select(pair => (pair.Key, pair.Value)), recurse).DistinctBy(pair => pair.Item2, ReferenceEqualityComparer.Instance);

            /// <summary>The parameters.</summary>
            /// <param name="recurse">Whether to list those of modules inside too.</param>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(pair => pair.parameter);

            /// <summary>The buffers with their names.</summary>
            /// <param name="recurse">Whether to list those of modules inside too.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true) =>
                Walk(module => module._internal_buffers.Select(pair => (pair.Key, pair.Value)), recurse).DistinctBy(pair => pair.Item2, ReferenceEqualityComparer.Instance);

            /// <summary>The buffers.</summary>
            /// <param name="recurse">Whether to list those of modules inside too.</param>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true) => named_buffers(recurse).Select(pair => pair.buffer);

            /// <summary>The modules directly inside, with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules.Select(pair => (pair.Key, pair.Value));

            /// <summary>The modules directly inside.</summary>
            public virtual IEnumerable<Module> children() => _internal_submodules.Values;

            /// <summary>All modules inside, with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var (name, child) in named_children())
                {
                    yield return (name, child);
                    foreach (var (inner, module) in child.named_modules()) yield return ($"{name}.{inner}", module);
                }
            }

            /// <summary>All modules inside.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(pair => pair.module);

            /// <summary>Whether there is a parameter of that full name.</summary>
            /// <param name="target">The name, modules' names before it.</param>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>Whether there is a buffer of that full name.</summary>
            /// <param name="target">The name, modules' names before it.</param>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The parameter of that full name, or null.</summary>
            /// <param name="target">The name, modules' names before it.</param>
            public virtual Parameter? get_parameter(string target) => named_parameters().FirstOrDefault(pair => pair.name == target).parameter;

            /// <summary>The buffer of that full name, or null.</summary>
            /// <param name="target">The name, modules' names before it.</param>
            public virtual Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(pair => pair.name == target).buffer;

            internal Parameter Required(string name) => _internal_params[name];

            internal Parameter? Optional(string name) => _internal_params.TryGetValue(name, out var parameter) ? parameter : null;

            internal Tensor[] OwnParameters() => [.. _internal_params.Values];

            internal Tensor? Buffer(string name) => _internal_buffers.TryGetValue(name, out var buffer) ? buffer : null;

            internal void Set(string name, Tensor? value) => ConditionallyRegisterParameter(name, value);

            private IEnumerable<(string, T)> Walk<T>(Func<Module, IEnumerable<(string, T)>> own, bool recurse)
            {
                foreach (var pair in own(this)) yield return pair;
                if (!recurse) yield break;
                foreach (var (name, module) in named_modules())
                    foreach (var (inner, value) in own(module)) yield return ($"{name}.{inner}", value);
            }
        }
    }
}
