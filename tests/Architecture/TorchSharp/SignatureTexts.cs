using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Workspace.Architecture.Tests.TorchSharp;

/// <summary>Writes types of signatures, alike for definitions and for references to them.</summary>
internal sealed class SignatureTexts : ISignatureTypeProvider<string, object?>
{
    internal static SignatureTexts Instance { get; } = new();

    internal static string Short(string space, string name) => space is "" or "TorchSharp" or "System" or "System.Collections.Generic" ? name : $"{space}.{name}";

    internal static string Name(MetadataReader reader, TypeReference type) => type.ResolutionScope.Kind == HandleKind.TypeReference
        ? $"{Name(reader, reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}.{reader.GetString(type.Name)}"
        : Short(reader.GetString(type.Namespace), reader.GetString(type.Name));

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.IsNested ? $"{GetTypeFromDefinition(reader, type.GetDeclaringType(), 0)}.{reader.GetString(type.Name)}" : Short(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Name(reader, reader.GetTypeReference(handle));

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetByReferenceType(string elementType) => "ref " + elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType == "Nullable`1"
        ? typeArguments[0] + "?"
        : $"{genericType.Split('`')[0]}<{string.Join(", ", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

    public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "delegate*";
}
