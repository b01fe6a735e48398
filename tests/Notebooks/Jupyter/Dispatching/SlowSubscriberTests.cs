using Workspace.Core.Native;
using Workspace.Notebooks.Jupyter.Dispatching;
using Workspace.Notebooks.Jupyter.Wire;
using Workspace.Notebooks.Jupyter.Zmq;

namespace Workspace.Notebooks.Tests.Jupyter.Dispatching;

/// <summary>What the kernel keeps for somebody who does not read.</summary>
internal sealed class SlowSubscriberTests
{
    private const int Sent = 100_000;

    [SetUp]
    public void NeedLibzmq() => Assume.That(NativeLibraryLocator.TryFind(ZmqInstallation.Descriptor), Is.Not.Null, "libzmq is not installed");

    [Test]
    public void Publish_ToASubscriberThatDoesNotRead_KeepsABoundedNumberAndGoesOn()
    {
        var folder = Directory.CreateTempSubdirectory("sockets-").FullName;
        using var remove = new Removal(folder);
        var connection = new ConnectionInfo { Transport = "ipc", Ip = Path.Combine(folder, "s"), ShellPort = 1, ControlPort = 2, StdinPort = 3, IoPubPort = 4, HeartbeatPort = 5 };
        var messages = new MessageFactory(TimeProvider.System);
        using var transport = new SocketTransport(connection, messages, trace: null);
        transport.Listen(_ => { }, _ => { });
        using var context = new ZmqContext();
        // It takes one message itself; what is on the way fills the kernel's and the system's buffers.
        using var slow = new ZmqChannel(context, ZmqSocketType.Sub, highWater: 1);
        slow.Set(ZmqOption.Subscribe, ReadOnlySpan<byte>.Empty);
        slow.Connect(connection.Address(connection.IoPubPort));
        Assert.That(slow.Receive(), Is.Not.Null, "the welcome");

        var content = JsonContent.Write(json => json.WriteString("text", new string('x', 4000)));
        for (var i = 0; i < Sent; i++) transport.Send(KernelChannel.IoPub, messages.Create("stream", content));

        // libzmq makes room again once half of what it kept has gone.
        for (var read = 0; read < SocketTransport.HighWater * 3 / 4; read++) slow.Receive();
        transport.Send(KernelChannel.IoPub, messages.Create("status", JupyterMessage.Empty));
        var more = 0;
        while (slow.Receive()![^1].Length > JupyterMessage.Empty.Length) more++;
        Assert.That(more, Is.LessThan(Sent / 2));
    }

    private sealed class Removal(string folder) : IDisposable
    {
        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
