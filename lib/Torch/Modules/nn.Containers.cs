using System.Globalization;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Modules one after the other, with names.</summary>
        /// <param name="modules">The modules.</param>
        public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

        /// <summary>Modules one after the other, named by their places.</summary>
        /// <param name="modules">The modules.</param>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => Sequential((IEnumerable<Module<Tensor, Tensor>>)modules);

        /// <inheritdoc cref="Sequential(Module{Tensor, Tensor}[])"/>
        public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new(modules.Select((module, i) => (i.ToString(CultureInfo.InvariantCulture), module)));

        /// <inheritdoc cref="Sequential(ValueTuple{string, Module{Tensor, Tensor}}[])"/>
        public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => new(modules);

        /// <summary>A list of modules.</summary>
        /// <param name="modules">What it holds at first.</param>
        public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);

        /// <summary>Modules by name.</summary>
        /// <param name="modules">What it holds at first.</param>
        public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module => new(modules);

        /// <summary>A list of parameters.</summary>
        /// <param name="parameters">What it holds at first.</param>
        public static ParameterList ParameterList(params Parameter[] parameters) => new(parameters);
    }
}
