using System.Collections.Concurrent;

namespace Workspace.Core.Bson.Mapping;

/// <summary>Turns records into documents and back.</summary>
/// <remarks>
/// A property is the field of its name, or of its <see cref="BsonNameAttribute"/>. A type is made through its constructor
/// with the most parameters, and its settable properties after that. Fields that the type does not have are passed over; a field
/// that the document lacks takes the parameter's default or null where the type allows it, else it is an error. Numbers change their type
/// where no digit before the point is lost. Also understood: nullable types, arrays also of several dimensions, lists, dictionaries by name, enums by name, byte arrays, <see cref="Guid"/>,
/// <see cref="DateTimeOffset"/>, <see cref="BsonValue"/> and <see cref="BsonDocument"/> as they are.
/// </remarks>
public static class BsonMapper
{
    private static readonly ConcurrentDictionary<Type, BsonConverter> Converters = new();

    /// <summary>Turns a record into a document.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The record.</param>
    /// <returns>The document.</returns>
    /// <exception cref="BsonMappingException">A property has a type or value that no field can have.</exception>
    public static BsonDocument ToDocument<T>(T value)
        where T : notnull => value as BsonDocument ?? ToValue(value) switch
        {
            { Type: BsonType.Document } document => document.AsDocument,
            var other => throw new BsonMappingException(typeof(T), "", $"it becomes {other.Type}, not a document."),
        };

    /// <summary>Turns a document into a record.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="document">The document.</param>
    /// <returns>The record.</returns>
    /// <exception cref="BsonMappingException">A field is missing or of another type.</exception>
    public static T FromDocument<T>(BsonDocument document) => FromValue<T>(document ?? throw new ArgumentNullException(nameof(document)));

    /// <summary>Turns a value into a BSON value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The BSON value.</returns>
    /// <exception cref="BsonMappingException">It has a type or value that BSON cannot carry.</exception>
    public static BsonValue ToValue<T>(T value) => For(typeof(T)).Write(value);

    /// <summary>Turns a BSON value into a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The BSON value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="BsonMappingException">It does not fit.</exception>
    public static T FromValue<T>(BsonValue value)
    {
        var path = new List<string>();
        try
        {
            return (T)For(typeof(T)).Read(value, path)!;
        }
        catch (Exception e) when (e is BsonTypeException or OverflowException or FormatException or ArgumentOutOfRangeException)
        {
            throw new BsonMappingException(typeof(T), string.Join('.', path), e.Message, e);
        }
    }

    internal static BsonConverter For(Type type) => Converters.TryGetValue(type, out var converter) ? converter : Converters.GetOrAdd(type, Create(type));

    private static BsonConverter Create(Type type)
    {
        if (ScalarConverters.Find(type) is { } scalar) return scalar;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return new NullableConverter(For(underlying));
        if (type.IsEnum) return new EnumConverter(type);
        if (type.IsArray) return type.GetArrayRank() == 1 ? (BsonConverter)Generic(typeof(ArrayConverter<>), type.GetElementType()!) : new RectangularConverter(type);
        if (Implemented(type, typeof(IReadOnlyDictionary<,>)) is { } dictionary && dictionary[0] == typeof(string)) return Generic(typeof(DictionaryConverter<>), dictionary[1]);
        if (Implemented(type, typeof(IEnumerable<>)) is { } element) return ListOf(type, element[0]);
        if (type.IsPrimitive || type.IsPointer || type == typeof(object) || typeof(Delegate).IsAssignableFrom(type)) throw new BsonMappingException(type, "", "there is no BSON type for it.");
        return new RecordConverter(type);
    }

    private static BsonConverter ListOf(Type type, Type element) => type.IsAssignableFrom(typeof(List<>).MakeGenericType(element))
        ? Generic(typeof(ListConverter<>), element)
        : throw new BsonMappingException(type, "", "of collections, arrays, lists and their interfaces are read.");

    private static Type[]? Implemented(Type type, Type definition) =>
        (type.IsInterface ? type.GetInterfaces().Prepend(type) : type.GetInterfaces())
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)?.GetGenericArguments();

    private static BsonConverter Generic(Type definition, Type argument) => (BsonConverter)Activator.CreateInstance(definition.MakeGenericType(argument))!;
}
