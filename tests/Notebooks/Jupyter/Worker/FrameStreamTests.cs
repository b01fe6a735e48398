using FsCheck;
using FsCheck.Fluent;
using Workspace.Notebooks.Jupyter.Worker;

namespace Workspace.Notebooks.Tests.Jupyter.Worker;

[TestFixture]
public class FrameStreamTests
{
    [TestCase(0)]
    [TestCase(4095)]
    [TestCase(4096)]
    [TestCase(1_000_000)]
    public void Read_WhatWasWritten_IsTheSame(int length)
    {
        using var memory = new MemoryStream();
        using var frames = new FrameStream(memory);
        var frame = new WorkerFrame(FrameKind.Publish)
        {
            RequestId = 7,
            Number = 3,
            Type = "display_data",
            Content = new byte[length],
            Metadata = new byte[] { 1, 2 },
            Buffers = [[], [9, 8]],
        };

        frames.Write(frame);
        memory.Position = 0;
        var read = frames.Read()!;

        Assert.That((read.Kind, read.RequestId, read.Number, read.Type), Is.EqualTo((FrameKind.Publish, 7, 3, "display_data")));
        Assert.That(read.Content.Length, Is.EqualTo(length));
        Assert.That(read.Metadata.ToArray(), Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(read.Buffers, Is.EqualTo(frame.Buffers));
    }

    [Test]
    public void Read_CutShort_IsTheEnd() => Prop.ForAll<byte[], NonNegativeInt>((content, cut) =>
    {
        using var memory = new MemoryStream();
        using var frames = new FrameStream(memory);
        frames.Write(new WorkerFrame(FrameKind.Reply) { Content = content });
        memory.SetLength(cut.Get % memory.Length);
        memory.Position = 0;
        return frames.Read() is null;
    }).QuickCheckThrowOnFailure();
}
