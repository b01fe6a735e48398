using System.Globalization;
using System.Text;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Payload;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Tests.Wire.Payload;

/// <summary>Signatures from the Amazon S3 API Reference: "… Transferring Payload in Multiple Chunks (Chunked Upload)" and "… Including Trailing Headers".</summary>
[TestFixture]
public class AwsChunkedStreamTests
{
    private static readonly string[] Chunks =
    [
        "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
        "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
        "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
    ];

    private static readonly string[] TrailerChunks =
    [
        "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
        "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
        "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
    ];

    private const string TrailerSignature = "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435";

    [Test]
    public async Task Read_ThePublishedUpload_GivesItsBytes()
    {
        var content = await ReadAsync(Body(Chunks, 65536, 1024, 0), Chain("4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"), 66560);

        Assert.That(content.Bytes, Is.EqualTo(new string('a', 66560)));
    }

    [Test]
    public async Task Read_ThePublishedUploadWithTrailer_GivesBytesAndChecksum()
    {
        var body = Body(TrailerChunks, 65536, 1024, 0)[..^2] + $"x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:{TrailerSignature}\r\n\r\n";

        var content = await ReadAsync(body, TrailerChain(), 66560, hasTrailer: true);

        Assert.That(content.Bytes, Has.Length.EqualTo(66560));
        Assert.That(content.Trailers["x-amz-checksum-crc32c"], Is.EqualTo("sOO8/Q=="));
    }

    [Test]
    public async Task Read_TrailerChangedOrUnsigned_IsRefused()
    {
        var start = Body(TrailerChunks, 65536, 1024, 0)[..^2];

        foreach (var trailer in (string[])[$"x-amz-checksum-crc32c:AAAAAA==\r\nx-amz-trailer-signature:{TrailerSignature}\r\n\r\n", "x-amz-checksum-crc32c:sOO8/Q==\r\n\r\n", "\r\n"])
            await Assert.ThrowsAsync<AuthenticationException>(() => ReadAsync(start + trailer, TrailerChain(), 66560, hasTrailer: true), trailer);
    }

    [Test]
    public async Task Read_ChunkReplayedSkippedOrMoved_IsRefused()
    {
        var seed = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";
        var (first, second, last) = (Body(Chunks[..1], 65536), Body(Chunks[1..2], 1024), Body(Chunks[2..], 0));

        foreach (var body in (string[])[first + first + second + last, first + last, second + first + last, last])
            await Assert.ThrowsAsync<AuthenticationException>(() => ReadAsync(body, Chain(seed), null));
    }

    [Test]
    public async Task Read_OneByteChanged_IsRefused()
    {
        var body = Body(Chunks, 65536, 1024, 0).ToCharArray();
        body[40_000] = 'b';

        await Assert.ThrowsAsync<AuthenticationException>(() => ReadAsync(new string(body), Chain("4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"), 66560));
    }

    [TestCase("", "ends before its last chunk")]
    [TestCase("zz\r\n", "no chunk length")]
    [TestCase("-5\r\n", "no chunk length")]
    [TestCase("5\r\nab", "within a chunk")]
    [TestCase("2\r\nabcd\r\n0\r\n\r\n", "longer than it says")]
    [TestCase("3\r\nabc\r\n0\r\n\r\n", "2 bytes")]
    [TestCase("1\r\na\r\n0\r\n\r\n", "announced 2 bytes, 1 arrived")]
    [TestCase("2\r\nab\r\n0\r\nno colon\r\n\r\n", "trailing headers")]
    [TestCase("2\r\nab\r\n0\r\nx:y", "within a line")]
    public async Task Read_BrokenFraming_SaysHow(string body, string said)
    {
        var refused = await Assert.ThrowsAsync<CloudException>(() => ReadAsync(body, null, 2));

        Assert.That(refused!.Code, Is.EqualTo("IncompleteBody"));
        Assert.That(refused.Message, Does.Contain(said));
    }

    [Test]
    public async Task Read_EndlessLine_IsRefused() =>
        await Assert.ThrowsAsync<CloudException>(() => ReadAsync(new string('1', 1_000_000), null, null));

    [Test]
    public async Task Read_AnySplitOfTheWire_GivesTheSame([Values(1, 2, 3, 7, 64)] int step)
    {
        var content = await ReadAsync("4\r\nabcd\r\n3;chunk-signature=x\r\nefg\r\n0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n", null, 7, step: step);

        Assert.That(content.Bytes, Is.EqualTo("abcdefg"));
        Assert.That(content.Trailers, Has.Count.EqualTo(1));
    }

    private static string Body(string[] signatures, params int[] lengths) => string.Concat(signatures.Zip(lengths, (signature, length) =>
        string.Create(CultureInfo.InvariantCulture, $"{length:x};chunk-signature={signature}\r\n{new string('a', length)}\r\n")));

    private static SignatureChain Chain(string seed)
    {
        var scope = new SigningScope("20130524", "us-east-1", "s3");
        return new SignatureChain(SigV4.Key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", scope), scope, "20130524T000000Z", seed);
    }

    private static SignatureChain TrailerChain() => Chain("106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e");

    private static async Task<(string Bytes, IReadOnlyDictionary<string, string> Trailers)> ReadAsync(string body, SignatureChain? chain, long? length, bool hasTrailer = false, int step = 4096)
    {
        await using var stream = new AwsChunkedStream(new Slow(Encoding.ASCII.GetBytes(body), step), chain, length, hasTrailer);
        using var read = new MemoryStream();
        await stream.CopyToAsync(read);
        return (Encoding.ASCII.GetString(read.ToArray()), stream.Trailers);
    }

    private sealed class Slow(byte[] bytes, int step) : ReadOnlyStream
    {
        private int _at;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Math.Min(Math.Min(step, buffer.Length), bytes.Length - _at);
            bytes.AsMemory(_at, count).CopyTo(buffer);
            _at += count;
            return ValueTask.FromResult(count);
        }
    }
}
