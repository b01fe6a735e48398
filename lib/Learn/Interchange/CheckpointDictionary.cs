namespace Workspace.Learn.Interchange;

/// <summary>A Python dict from a checkpoint, in its order. Keys are strings, whole numbers (<see cref="long"/>), doubles or bools.</summary>
public sealed class CheckpointDictionary : OrderedDictionary<object, object?>
{
    /// <summary>What Python kept on the dictionary itself, beside its items: of a state dict, <c>_metadata</c> with the versions of its modules; else null.</summary>
    public CheckpointDictionary? Attributes { get; internal set; }
}
