using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Tests.Jupyter.Wire;

[TestFixture]
public class MessageCodecTests
{
    private static readonly MessageFactory Messages = new(TimeProvider.System);

    private static JupyterMessage Message() =>
        Messages.Create("execute_request", """{"code":"1"}"""u8.ToArray(), identities: [[1, 2]], buffers: [[3], [4, 5]]);

    private static List<byte[]> Frames(JupyterMessage message, string key = "secret") =>
        [.. new MessageCodec(new MessageSigner(key)).Encode(message).Select(frame => frame.ToArray())];

    private static MessageCodec Codec(string key = "secret") => new(new MessageSigner(key));

    [Test]
    public void Decode_WhatWasEncoded_IsTheSame()
    {
        var message = Message();

        var decoded = Codec().TryDecode(Frames(message), out var problem);

        Assert.That(problem, Is.Empty);
        Assert.That(decoded!.Header, Is.EqualTo(message.Header));
        Assert.That(decoded.Content.ToArray(), Is.EqualTo(message.Content.ToArray()));
        Assert.That(decoded.Identities, Is.EqualTo(message.Identities));
        Assert.That(decoded.Buffers, Is.EqualTo(message.Buffers));
    }

    [Test]
    public void Sign_KnownMessage_HasTheSignatureThatPythonComputes()
    {
        // hmac.new(b"key", b"{}{}{}{}", hashlib.sha256).hexdigest()
        var signature = new MessageSigner("key").Sign("{}"u8, "{}"u8, "{}"u8, "{}"u8);

        Assert.That(Encoding.ASCII.GetString(signature), Is.EqualTo("ca767b02c5bc061ed184a9a029e7f93a7f2f7ed4e8fe74120fc1212f0b008fa3"));
    }

    [Test]
    public void Decode_OtherKey_IsRefused()
    {
        Assert.That(Codec().TryDecode(Frames(Message(), "other"), out var problem), Is.Null);
        Assert.That(problem, Does.Contain("signature"));
    }

    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(6)]
    public void Decode_AnyPartChanged_IsRefused(int frame)
    {
        var frames = Frames(Message());
        frames[frame] = [.. frames[frame], (byte)' '];

        Assert.That(Codec().TryDecode(frames, out _), Is.Null);
    }

    [Test]
    public void Decode_SameMessageTwice_IsRefusedTheSecondTime()
    {
        var (codec, frames) = (Codec(), Frames(Message()));

        var first = codec.TryDecode(frames, out _);
        var second = codec.TryDecode(frames, out var problem);

        Assert.That(first, Is.Not.Null);
        Assert.That(second, Is.Null);
        Assert.That(problem, Does.Contain("came before"));
    }

    [Test]
    public void Decode_NoKey_TakesUnsignedMessagesAlsoTwice()
    {
        var (codec, frames) = (Codec(""), Frames(Message(), ""));

        Assert.That(codec.TryDecode(frames, out _), Is.Not.Null);
        Assert.That(codec.TryDecode(frames, out _), Is.Not.Null);
    }

    [TestCase("[]")]
    [TestCase("{")]
    [TestCase("{} {}")]
    [TestCase("nonsense")]
    [TestCase("")]
    public void Decode_ContentThatIsNoObject_IsRefused(string content)
    {
        var message = Messages.Create("execute_request", Encoding.UTF8.GetBytes(content));

        Assert.That(Codec().TryDecode(Frames(message), out var problem), Is.Null);
        Assert.That(problem, Does.Contain("no JSON object"));
    }

    [TestCase("""{"msg_type":"a"}""")]
    [TestCase("""{"msg_id":1,"msg_type":"a"}""")]
    [TestCase("""{"msg_id":"1","msg_type":null}""")]
    [TestCase("7")]
    public void Decode_HeaderWithoutIdOrType_IsRefused(string header)
    {
        var message = new JupyterMessage { Header = new MessageHeader("", "", ""), HeaderBytes = Encoding.UTF8.GetBytes(header) };

        Assert.That(Codec().TryDecode(Frames(message), out var problem), Is.Null);
        Assert.That(problem, Does.Contain("msg_id"));
    }

    [Test]
    public void Decode_AnyFrames_NeverThrows() => Prop.ForAll<byte[][]>(frames =>
    {
        byte[][] withDelimiter = [.. frames.OfType<byte[]>(), "<IDS|MSG>"u8.ToArray(), .. frames.OfType<byte[]>()];
        return Codec("").TryDecode(withDelimiter, out _) is null && Codec().TryDecode([.. frames.OfType<byte[]>()], out _) is null;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void ReplayGuard_Full_ForgetsTheOldest()
    {
        var guard = new ReplayGuard(capacity: 2);

        foreach (var signature in "abc") guard.TryAdd([(byte)signature]);

        Assert.That(guard.TryAdd("b"u8), Is.False);
        Assert.That(guard.TryAdd("a"u8), Is.True);
    }
}
