using FsCheck;
using FsCheck.Fluent;
using Workspace.Core.Bson;

namespace Workspace.Core.Tests.Bson;

[TestFixture]
public class BsonRoundTripTests
{
    [Test]
    public void Bytes_AnyDocument_ReadBackAsItself() =>
        Prop.ForAll(BsonGenerators.Document.ToArbitrary(), document =>
        {
            var bytes = document.ToBytes();
            BsonReader.Validate(bytes);
            return BsonDocument.FromBytes(bytes).Equals(document) && BsonDocument.FromBytes(bytes).ToBytes().AsSpan().SequenceEqual(bytes);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Json_AnyDocumentInCanonicalForm_ReadsBackAsItself() =>
        // Names such as "$oid" stand for types in JSON, so that a document of such names alone cannot be written; decimals in unusual forms become usual.
        Prop.ForAll(BsonGenerators.Document.ToArbitrary(), document => HasUnusualDecimal(document) || BsonDocument.Parse(ExtendedJson.Write(document, ExtendedJsonForm.Canonical)).Equals(document))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Json_AnyDocumentInRelaxedForm_IsReadable() =>
        Prop.ForAll(BsonGenerators.Document.ToArbitrary(), document => BsonDocument.Parse(document.ToString()).Count == document.Count).QuickCheckThrowOnFailure();

    [Test]
    public void Decimal128_AnyUsualForm_ReadsBackFromItsText() =>
        Prop.ForAll(BsonGenerators.Value.Where(value => value.Type == BsonType.Decimal128 && !IsUnusual(value.AsDecimal128)).ToArbitrary(), value =>
            Decimal128.Parse(value.AsDecimal128.ToString()).Bits == value.AsDecimal128.Bits).QuickCheckThrowOnFailure();

    private static bool HasUnusualDecimal(BsonValue value) => value.Type switch
    {
        BsonType.Document => value.AsDocument.Any(field => HasUnusualDecimal(field.Value)),
        BsonType.Array => value.AsArray.Any(HasUnusualDecimal),
        BsonType.JavaScriptWithScope => HasUnusualDecimal(value.AsJavaScript.Scope!),
        BsonType.Decimal128 => IsUnusual(value.AsDecimal128),
        _ => false,
    };

    // NaN with a payload, infinity with one, a coefficient too large: the text form does not tell them from the plain one.
    private static bool IsUnusual(Decimal128 value) => Decimal128.Parse(value.ToString()).Bits != value.Bits
        && (value.IsNaN || value.IsInfinity || value.Decompose().Coefficient == 0);
}
