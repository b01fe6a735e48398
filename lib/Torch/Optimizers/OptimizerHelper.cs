using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The base of the optimizers: keeps tensors and a step count for each parameter, and saves them.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private readonly Dictionary<Parameter, ParameterState> _states = new(ReferenceEqualityComparer.Instance);

    private protected OptimizerHelper(IEnumerable<ParamGroup> groups, OptimizerSettings settings)
    {
        Require(settings.LearningRate >= 0, "learning rate", settings.LearningRate);
        Require(settings.WeightDecay >= 0, "weight_decay value", settings.WeightDecay);
        Require(settings.Momentum >= 0, "momentum value", settings.Momentum);
        Require(settings.Beta1 is >= 0 and < 1, "beta1 value", settings.Beta1);
        Require(settings.Beta2 is >= 0 and < 1, "beta2 value", settings.Beta2);
        Require(settings.Eps >= 0, "eps value", settings.Eps);
        foreach (var group in groups)
        {
            group.Settings = settings with { };
            group.InitialLearningRate = settings.LearningRate;
            add_param_group(group);
        }
        if (!parameters().Any()) throw new ArgumentException("The optimizer got no parameters. Pass module.parameters(), and call RegisterComponents() at the end of the module's constructor.");
    }

    /// <summary>Writes step counts and kept tensors, in the order of the parameters.</summary>
    /// <param name="location">The file.</param>
    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    /// <inheritdoc cref="save_state_dict(string)"/>
    /// <param name="writer">The writer.</param>
    public void save_state_dict(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(GetType().Name);
        foreach (var group in Groups) writer.Write(group.LearningRate);
        foreach (var parameter in parameters()) StateOf(parameter).Write(writer);
    }

    /// <summary>Reads what <see cref="save_state_dict(string)"/> wrote, for the same parameters.</summary>
    /// <param name="location">The file.</param>
    /// <exception cref="InvalidDataException">Another optimizer wrote it.</exception>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <inheritdoc cref="load_state_dict(string)"/>
    /// <param name="reader">The reader.</param>
    public void load_state_dict(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var name = reader.ReadString();
        if (name != GetType().Name) throw new InvalidDataException($"Mismatched optimizer type: expected '{GetType().Name}', but found '{name}' in the loaded stream.");
        foreach (var group in Groups) group.LearningRate = reader.ReadDouble();
        foreach (var parameter in parameters()) StateOf(parameter).Read(reader, parameter.device);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var state in _states.Values) state.Dispose();
        _states.Clear();
    }

    internal ParameterState StateOf(Parameter parameter)
    {
        if (!_states.TryGetValue(parameter, out var state)) _states.Add(parameter, state = new ParameterState());
        return state;
    }

    internal static IEnumerable<ParamGroup> One(IEnumerable<Parameter> parameters) => [new ParamGroup { Parameters = parameters }];

    private static void Require(bool met, string what, double value)
    {
        if (!met) throw new ArgumentException($"Invalid {what}: {value}");
    }
}
