namespace Workspace.Frames.DuckDb;

/// <summary>Values that lie in a vector as .NET lays them out: copied in one go.</summary>
/// <typeparam name="T">The type.</typeparam>
internal sealed class CopyDecoder<T> : TypedDecoder<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public override void Decode(VectorView vector, Span<T> destination) => vector.Values<T>(destination.Length).CopyTo(destination);

    /// <inheritdoc/>
    protected override T DecodeOne(VectorView vector, int row) => vector.Value<T>(row);
}
