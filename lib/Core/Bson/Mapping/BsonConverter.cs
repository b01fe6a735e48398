namespace Workspace.Core.Bson.Mapping;

/// <summary>Reads and writes values of one .NET type.</summary>
internal abstract class BsonConverter
{
    /// <summary>Whether null is a value of the type.</summary>
    public virtual bool TakesNull => true;

    /// <param name="value">The BSON value.</param>
    /// <param name="path">The fields on the way to it. On failure it still holds them, so that the error can name them.</param>
    public abstract object? Read(BsonValue value, List<string> path);

    public abstract BsonValue Write(object? value);
}

/// <summary>A type without parts.</summary>
internal sealed class ScalarConverter<T>(Func<BsonValue, T> read, Func<T, BsonValue> write) : BsonConverter
{
    public override bool TakesNull => default(T) is null;

    public override object? Read(BsonValue value, List<string> path) => value.IsNullish && TakesNull && typeof(T) != typeof(BsonValue) ? null : read(value);

    public override BsonValue Write(object? value) => value is null ? BsonValue.Null : write((T)value);
}

/// <summary>A value type that may be null.</summary>
internal sealed class NullableConverter(BsonConverter inner) : BsonConverter
{
    public override object? Read(BsonValue value, List<string> path) => value.IsNullish ? null : inner.Read(value, path);

    public override BsonValue Write(object? value) => value is null ? BsonValue.Null : inner.Write(value);
}

/// <summary>An enum, by name.</summary>
internal sealed class EnumConverter(Type type) : BsonConverter
{
    public override bool TakesNull => false;

    public override object Read(BsonValue value, List<string> path) => Enum.TryParse(type, value.AsString, out var result) && Enum.IsDefined(type, result)
        ? result
        : throw new FormatException($"\"{value.AsString}\" is none of {string.Join(", ", Enum.GetNames(type))}.");

    public override BsonValue Write(object? value) => value!.ToString();
}
