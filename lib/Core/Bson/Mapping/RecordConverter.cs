using System.Reflection;

namespace Workspace.Core.Bson.Mapping;

/// <summary>A record or class, by its properties.</summary>
internal sealed class RecordConverter : BsonConverter
{
    private readonly Type _type;
    private readonly ConstructorInfo? _constructor;
    private readonly Member[] _parameters;
    private readonly Member[] _settable;
    private readonly (string Name, PropertyInfo Property)[] _readable;

    public RecordConverter(Type type)
    {
        _type = type;
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.CanRead).ToList();
        _constructor = type.GetConstructors().Where(constructor => !IsCopy(constructor)).MaxBy(constructor => constructor.GetParameters().Length);
        if (_constructor is null && !type.IsValueType) throw new BsonMappingException(type, "", "it has no public constructor.");
        var parameters = _constructor?.GetParameters() ?? [];
        _parameters = [.. parameters.Select(parameter => Parameter(parameter, properties))];
        _settable = [.. properties.Where(property => property.SetMethod?.IsPublic == true && !parameters.Any(p => Same(p, property))).Select(Setter)];
        // What can only be computed from the rest is not stored with it.
        _readable = [.. properties.Where(property => property.SetMethod?.IsPublic == true || parameters.Any(p => Same(p, property))).Select(property => (NameOf(property), property))];
    }

    public override bool TakesNull => !_type.IsValueType;

    public override object? Read(BsonValue value, List<string> path)
    {
        if (value.IsNullish && TakesNull) return null;
        var document = value.AsDocument;
        var arguments = Array.ConvertAll(_parameters, parameter => ReadMember(parameter, document, path));
        var result = _constructor is null ? Activator.CreateInstance(_type)! : _constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        foreach (var member in _settable)
            if (member.IsRequired || document.Contains(member.Name)) member.Property!.SetValue(result, ReadMember(member, document, path));
        return result;
    }

    public override BsonValue Write(object? value)
    {
        if (value is null) return BsonValue.Null;
        var document = new BsonDocument();
        foreach (var (name, property) in _readable) document[name] = BsonMapper.For(property.PropertyType).Write(property.GetValue(value));
        return document;
    }

    private static bool IsCopy(ConstructorInfo constructor) => constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static bool Same(ParameterInfo parameter, PropertyInfo property) => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(PropertyInfo property) => property.GetCustomAttribute<BsonNameAttribute>()?.Name
        // On a record's parameter, an attribute without a target lands on the parameter.
        ?? property.DeclaringType!.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => Same(parameter, property)).Select(parameter => parameter.GetCustomAttribute<BsonNameAttribute>()?.Name).FirstOrDefault(name => name is not null)
        ?? property.Name;

    private Member Parameter(ParameterInfo parameter, List<PropertyInfo> properties)
    {
        var property = properties.Find(candidate => Same(parameter, candidate))
            ?? throw new BsonMappingException(_type, "", $"its constructor's parameter {parameter.Name} belongs to no property.");
        var nullable = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return new Member(NameOf(property), parameter.ParameterType, property, IsRequired: !parameter.HasDefaultValue && !nullable, nullable, parameter.HasDefaultValue ? parameter.DefaultValue : null);
    }

    private static Member Setter(PropertyInfo property)
    {
        var nullable = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
        return new Member(NameOf(property), property.PropertyType, property, property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)), nullable, null);
    }

    private object? ReadMember(Member member, BsonDocument document, List<string> path)
    {
        var value = document[member.Name];
        path.Add(member.Name);
        if (value.IsMissing)
        {
            if (member.IsRequired) throw new BsonMappingException(_type, string.Join('.', path), $"the document lacks it. It has: {string.Join(", ", document.Names)}.");
            path.RemoveAt(path.Count - 1);
            return member.Default;
        }
        var result = BsonMapper.For(member.Type).Read(value, path);
        if (result is null && !member.TakesNull && member.Type != typeof(BsonValue)) throw new BsonMappingException(_type, string.Join('.', path), "it is null, which the property cannot be.");
        path.RemoveAt(path.Count - 1);
        return result;
    }

    private sealed record Member(string Name, Type Type, PropertyInfo? Property, bool IsRequired, bool TakesNull, object? Default);
}
