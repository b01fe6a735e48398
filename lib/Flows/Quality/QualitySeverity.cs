namespace Workspace.Flows.Quality;

/// <summary>How much an issue matters for a model.</summary>
public enum QualitySeverity
{
    /// <summary>The model will be wrong, or its score a lie.</summary>
    High,

    /// <summary>The model will likely be worse.</summary>
    Medium,

    /// <summary>Worth a look.</summary>
    Low,
}
