namespace Workspace.Core.Bson.Mapping;

/// <summary>A document and a .NET type do not fit each other.</summary>
public sealed class BsonMappingException : BsonException
{
    /// <summary>Creates the error.</summary>
    /// <param name="type">The .NET type.</param>
    /// <param name="path">The field, such as <c>coords.3</c>; empty for the whole document.</param>
    /// <param name="problem">What does not fit, as it reads after a colon.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public BsonMappingException(Type type, string path, string problem, Exception? innerException = null)
        : base($"{(path.Length == 0 ? "The document" : $"Field \"{path}\"")} does not fit {type?.Name}: {problem}", innerException)
    {
        MappedType = type!;
        Path = path;
    }

    /// <summary>The .NET type.</summary>
    public Type MappedType { get; }

    /// <summary>The field, with a point between levels; empty for the whole document.</summary>
    public string Path { get; }
}
