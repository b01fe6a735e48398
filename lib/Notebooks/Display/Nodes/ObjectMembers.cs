using System.Reflection;
using System.Runtime.CompilerServices;

namespace Workspace.Notebooks.Display.Nodes;

/// <summary>The public properties and fields of a type, in the order they are declared, those of base types first.</summary>
internal static class ObjectMembers
{
    // Weak keys: the types of a cell must be able to go with the cell.
    private static readonly ConditionalWeakTable<Type, MemberInfo[]> Cache = [];

    public static IReadOnlyList<MemberInfo> Of(Type type) => Cache.GetValue(type, Find);

    public static object? Value(MemberInfo member, object target) => member is PropertyInfo property
        ? property.GetValue(target, BindingFlags.DoNotWrapExceptions, null, null, null)
        : ((FieldInfo)member).GetValue(target);

    private static MemberInfo[] Find(Type type) =>
    [
        .. type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member is FieldInfo || (member is PropertyInfo property && IsShown(property)))
            .GroupBy(member => member.Name)
            .Select(group => group.MaxBy(member => Depth(member.DeclaringType))!)
            .OrderBy(member => Depth(member.DeclaringType)),
    ];

    private static bool IsShown(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike && !property.PropertyType.IsPointer;

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
