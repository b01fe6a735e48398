using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Workspace.Architecture.Tests.TorchSharp;

/// <summary>Members of lib/Torch as texts, read from compiled assemblies: those it has, and those another assembly uses.</summary>
internal static class TorchMembers
{
    private const string TorchAssembly = "Workspace.Torch";
    private const string Door = "TorchSharp.Door";

    /// <summary>Every public and protected member, those of the door left out.</summary>
    public static IEnumerable<string> Defined(string assembly) => Read(assembly, metadata =>
        from type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
        where IsVisible(metadata, type) && Namespace(metadata, type) != Door
        let name = Name(metadata, type)
        from member in Members(metadata, type).Prepend("")
        select member.Length == 0 ? name : $"{name}.{member}");

    /// <summary>Every type and member of lib/Torch that an assembly names, those of the door left out.</summary>
    public static IEnumerable<string> Used(string assembly) => Read(assembly, metadata =>
    {
        var types = metadata.TypeReferences.Select(metadata.GetTypeReference).Where(type => IsOfTorch(metadata, type)).Select(type => Name(metadata, type));
        var members = from member in metadata.MemberReferences.Select(metadata.GetMemberReference)
                      let parent = Parent(metadata, member.Parent)
                      where parent is { } type && IsOfTorch(metadata, type)
                      select $"{Name(metadata, parent!.Value)}.{Text(metadata, member)}";
        return types.Concat(members);
    });

    private static List<string> Read(string assembly, Func<MetadataReader, IEnumerable<string>> read)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        return [.. read(file.GetMetadataReader()).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Members(MetadataReader metadata, TypeDefinition type)
    {
        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
            if ((method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem)
                yield return Text(metadata.GetString(method.Name), method.DecodeSignature(SignatureTexts.Instance, null));
        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
            if ((field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem)
                yield return $"{metadata.GetString(field.Name)} : {field.DecodeSignature(SignatureTexts.Instance, null)}";
    }

    private static string Text(MetadataReader metadata, MemberReference member) => member.GetKind() == MemberReferenceKind.Field
        ? $"{metadata.GetString(member.Name)} : {member.DecodeFieldSignature(SignatureTexts.Instance, null)}"
        : Text(metadata.GetString(member.Name), member.DecodeMethodSignature(SignatureTexts.Instance, null));

    private static string Text(string name, MethodSignature<string> signature) =>
        $"{name}{(signature.GenericParameterCount > 0 ? "`" + signature.GenericParameterCount : "")}({string.Join(", ", signature.ParameterTypes)}) : {signature.ReturnType}";

    private static bool IsVisible(MetadataReader metadata, TypeDefinition type)
    {
        var access = type.Attributes & TypeAttributes.VisibilityMask;
        if (!type.IsNested) return access == TypeAttributes.Public;
        return access is TypeAttributes.NestedPublic or TypeAttributes.NestedFamily && IsVisible(metadata, metadata.GetTypeDefinition(type.GetDeclaringType()));
    }

    private static string Namespace(MetadataReader metadata, TypeDefinition type) =>
        type.IsNested ? Namespace(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())) : metadata.GetString(type.Namespace);

    private static string Name(MetadataReader metadata, TypeDefinition type) => type.IsNested
        ? $"{Name(metadata, metadata.GetTypeDefinition(type.GetDeclaringType()))}.{metadata.GetString(type.Name)}"
        : SignatureTexts.Short(metadata.GetString(type.Namespace), metadata.GetString(type.Name));

    private static string Name(MetadataReader metadata, TypeReference type) => SignatureTexts.Name(metadata, type);

    private static bool IsOfTorch(MetadataReader metadata, TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.TypeReference => IsOfTorch(metadata, metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)),
        HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == TorchAssembly && metadata.GetString(type.Namespace) != Door,
        _ => false,
    };

    // The generic type of a constructed one.
    private static TypeReference? Parent(MetadataReader metadata, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference) return metadata.GetTypeReference((TypeReferenceHandle)parent);
        if (parent.Kind != HandleKind.TypeSpecification) return null;
        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return null;
        blob.ReadByte(); // class or value type
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } generic ? metadata.GetTypeReference((TypeReferenceHandle)generic) : null;
    }
}
