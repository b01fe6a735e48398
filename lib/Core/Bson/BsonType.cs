namespace Workspace.Core.Bson;

/// <summary>The types of BSON values, by the number that stands for each in the format.</summary>
/// <remarks>BSON specification 1.1, bsonspec.org.</remarks>
public enum BsonType : byte
{
    /// <summary>No value at all: what an absent field has. Never written.</summary>
    Missing = 0x00,

    /// <summary>A 64-bit IEEE 754 number.</summary>
    Double = 0x01,

    /// <summary>UTF-8 text.</summary>
    String = 0x02,

    /// <summary>An embedded document.</summary>
    Document = 0x03,

    /// <summary>An array.</summary>
    Array = 0x04,

    /// <summary>Bytes with a subtype.</summary>
    Binary = 0x05,

    /// <summary>Deprecated in the format: no value.</summary>
    Undefined = 0x06,

    /// <summary>A 12-byte identifier.</summary>
    ObjectId = 0x07,

    /// <summary>True or false.</summary>
    Boolean = 0x08,

    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    DateTime = 0x09,

    /// <summary>Null.</summary>
    Null = 0x0A,

    /// <summary>A regular expression with options.</summary>
    Regex = 0x0B,

    /// <summary>Deprecated in the format: a namespace with an identifier.</summary>
    DbPointer = 0x0C,

    /// <summary>JavaScript code. Carried as text, never run.</summary>
    JavaScript = 0x0D,

    /// <summary>Deprecated in the format: a symbol.</summary>
    Symbol = 0x0E,

    /// <summary>Deprecated in the format: JavaScript code with a scope.</summary>
    JavaScriptWithScope = 0x0F,

    /// <summary>A 32-bit integer.</summary>
    Int32 = 0x10,

    /// <summary>A replication timestamp: seconds and a counter.</summary>
    Timestamp = 0x11,

    /// <summary>A 64-bit integer.</summary>
    Int64 = 0x12,

    /// <summary>A 128-bit decimal number.</summary>
    Decimal128 = 0x13,

    /// <summary>Less than every other value.</summary>
    MinKey = 0xFF,

    /// <summary>Greater than every other value.</summary>
    MaxKey = 0x7F,
}
