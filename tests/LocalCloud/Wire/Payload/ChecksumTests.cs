using FsCheck;
using FsCheck.Fluent;
using Workspace.Core.Errors;
using Workspace.LocalCloud.Wire.Payload;

namespace Workspace.LocalCloud.Tests.Wire.Payload;

[TestFixture]
public class ChecksumTests
{
    // Check values of "123456789" in the catalogue of parametrised CRC algorithms (reveng.sourceforge.io); the hashes from sha1sum and sha256sum.
    [TestCase("crc32", "cbf43926")]
    [TestCase("crc32c", "e3069283")]
    [TestCase("crc64nvme", "ae8b14860a799888")]
    [TestCase("sha1", "f7c3bc1d808e04732adf679965ccc34ca7ae3441")]
    [TestCase("SHA256", "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225")]
    public void Value_OfTheCheckText_IsThePublishedOne(string name, string expected)
    {
        using var checksum = Checksum.Create(name);
        checksum.Append("123456789"u8);

        Assert.That(Convert.ToHexStringLower(Convert.FromBase64String(checksum.Value())), Is.EqualTo(expected));
    }

    [Test]
    public void Append_InAnyPieces_GivesTheSame() => Prop.ForAll<byte[], byte>((bytes, cut) =>
    {
        var at = bytes.Length == 0 ? 0 : cut % bytes.Length;
        return Checksum.Names.All(name =>
        {
            using var whole = Checksum.Create(name);
            using var pieces = Checksum.Create(name);
            whole.Append(bytes);
            pieces.Append(bytes.AsSpan(0, at));
            pieces.Append(bytes.AsSpan(at));
            return whole.Value() == pieces.Value();
        });
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Create_UnknownName_ListsThoseThereAre() =>
        Assert.That(Assert.Throws<UnknownNameException>(() => Checksum.Create("crc33"))!.Message, Does.Contain("crc32"));
}
