namespace Workspace.Frames.DuckDb;

/// <summary>Values that are converted one by one.</summary>
/// <typeparam name="TNative">How a value lies in the vector.</typeparam>
/// <typeparam name="T">What it becomes.</typeparam>
/// <param name="convert">The conversion.</param>
internal sealed class ConvertDecoder<TNative, T>(Func<TNative, T> convert) : TypedDecoder<T>
    where TNative : unmanaged
{
    /// <inheritdoc/>
    protected override T DecodeOne(VectorView vector, int row) => convert(vector.Value<TNative>(row));
}
