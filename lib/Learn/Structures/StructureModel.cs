using Workspace.Core.Errors;

namespace Workspace.Learn.Structures;

/// <summary>One set of positions for the atoms of a structure.</summary>
public sealed class StructureModel
{
    internal StructureModel(Structure structure, int number, IReadOnlyList<Chain> chains) => (Structure, Number, Chains) = (structure, number, chains);

    /// <summary>The structure it belongs to.</summary>
    public Structure Structure { get; }

    /// <summary>Its number in the file.</summary>
    public int Number { get; }

    /// <summary>The chains in the order of the file.</summary>
    public IReadOnlyList<Chain> Chains { get; }

    /// <summary>A chain by its name.</summary>
    /// <param name="id">The name, such as <c>A</c>; case counts.</param>
    /// <exception cref="UnknownNameException">There is no such chain.</exception>
    public Chain this[string id] => Chains.FirstOrDefault(chain => chain.Id == id)
        ?? throw new UnknownNameException("Chain", id, $"model {Number} of {Structure.Id}", [.. Chains.Select(chain => chain.Id)]);
}
