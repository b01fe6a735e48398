namespace Workspace.Images.Tests;

public sealed class PerceptualHashTests
{
    private const int SamePicture = 8;

    [TestCase(640, 480)]
    [TestCase(123, 97)]
    [TestCase(48, 64)]
    public void Of_SamePictureAtAnotherSize_IsNear(int width, int height)
    {
        var small = PerceptualHash.Of(Pictures.SceneAsSvg(64, 48));

        var other = PerceptualHash.Of(Pictures.SceneAsSvg(width, height));

        Assert.That(PerceptualHash.Distance(small, other), Is.LessThanOrEqualTo(SamePicture));
    }

    [Test]
    public void Of_SamePictureAsJpeg_IsNear() =>
        Assert.That(PerceptualHash.Distance(PerceptualHash.Of(Pictures.SceneAsJpeg), PerceptualHash.Of(Pictures.SceneAsSvg(64, 48))), Is.LessThanOrEqualTo(SamePicture));

    [Test]
    public void Of_OtherPicture_IsFar() =>
        Assert.That(PerceptualHash.Distance(PerceptualHash.Of(Pictures.StripesAsSvg(64, 48)), PerceptualHash.Of(Pictures.SceneAsSvg(64, 48))), Is.GreaterThan(16));

    [Test]
    public void Of_EvenArea_IsZero() => Assert.That(PerceptualHash.Of(Pictures.GrayPng(50, (_, _) => 200)), Is.Zero);

    [Test]
    public void Distance_OfOppositeHashes_IsAllBits() => Assert.That(PerceptualHash.Distance(0, ulong.MaxValue), Is.EqualTo(64));
}
