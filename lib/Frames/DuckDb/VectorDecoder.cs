namespace Workspace.Frames.DuckDb;

/// <summary>Turns native vectors of one type into .NET values.</summary>
internal abstract class VectorDecoder
{
    /// <summary>Decodes one value into an object, for values nested in others.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The value, or null when it is missing.</returns>
    public abstract object? DecodeValue(VectorView vector, int row);
}
