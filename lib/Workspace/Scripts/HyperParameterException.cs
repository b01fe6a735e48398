using Workspace.Core.Errors;

namespace Workspace.Scripts;

/// <summary>A hyperparameter of a job is not of the type that the script takes.</summary>
public sealed class HyperParameterException : WorkspaceException
{
    internal HyperParameterException(string name, string value, Type type)
        : base($"The hyperparameter {name} is \"{value}\", which is no {type.Name}. Change it where the job is described.")
    {
        Name = name;
        Value = value;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What the job says.</summary>
    public string Value { get; }
}
