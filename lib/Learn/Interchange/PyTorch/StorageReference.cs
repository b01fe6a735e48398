using Workspace.Learn.Interchange.Elements;

namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>A storage as a pickle names it; the numbers lie beside the pickle.</summary>
/// <param name="Key">The name of its file in the archive's <c>data</c> folder.</param>
/// <param name="Element">Its dtype; null for an untyped one, which counts bytes.</param>
/// <param name="Count">Its elements.</param>
internal sealed record StorageReference(string Key, ElementType? Element, long Count);
