using FsCheck;
using FsCheck.Fluent;

namespace Workspace.Images.Tests;

public sealed class ImageReaderTests
{
    [Test]
    public void ReadInfo_EachFormat_SaysFormatAndSize()
    {
        Assert.That(ImageReader.ReadInfo(Pictures.SceneAsJpeg), Is.EqualTo(new ImageInfo(ImageFormat.Jpeg, 64, 48)));
        Assert.That(ImageReader.ReadInfo(Pictures.SceneAsSvg(320, 240)), Is.EqualTo(new ImageInfo(ImageFormat.Svg, 320, 240)));
        Assert.That(ImageReader.ReadInfo(Pictures.GrayPng(17, (_, _) => 0)), Is.EqualTo(new ImageInfo(ImageFormat.Png, 17, 17)));
    }

    [Test]
    public void ReadGray_SameSize_IsTheVeryPixels()
    {
        var image = ImageReader.ReadGray(Pictures.GrayPng(16, (x, y) => (byte)(x * 16 + y)), 16, 16);

        Assert.That(image.Pixels.ToArray(), Is.EqualTo(Enumerable.Range(0, 256).Select(i => (byte)(i % 16 * 16 + i / 16))));
    }

    [Test]
    public void ReadGray_HalvesOfBlackAndWhite_KeepTheirPlaces()
    {
        var image = ImageReader.ReadGray(Pictures.GrayPng(64, (x, _) => (byte)(x < 32 ? 0 : 255)), 4, 2);

        Assert.That((image.Width, image.Height), Is.EqualTo((4, 2)));
        Assert.That(image.Pixels.ToArray().Select(p => (int)p), Is.EqualTo(new[] { 0, 0, 255, 255, 0, 0, 255, 255 }).Within(20));
    }

    [Test]
    public void ReadGray_TransparentSvg_IsWhite()
    {
        var image = ImageReader.ReadGray(Pictures.Svg(64, 48, "<circle cx='0' cy='0' r='1'/>"), 8, 8);

        Assert.That(image.Pixels.Span[^1], Is.EqualTo(255));
    }

    [Test]
    public void ReadGray_PngThatClaimsTooManyPixels_IsRefusedBeforeDecoding() => Assert.That(
        () => ImageReader.ReadGray(Pictures.GrayPng(4, (_, _) => 0, claimed: 60_000), 8, 8),
        Throws.TypeOf<ImageException>().With.Message.Contains("60000 by 60000").And.Message.Contains("MaxPixels"));

    [Test]
    public void ReadGray_SvgOfTooManyPixels_IsRefused() => Assert.That(
        () => ImageReader.ReadGray(Pictures.SceneAsSvg(30_000, 30_000), 8, 8), Throws.TypeOf<ImageException>());

    [Test]
    public void ReadInfo_TooManyBytes_IsRefused() => Assert.That(
        () => ImageReader.ReadInfo(new byte[100], new ImageLimits { MaxBytes = 99 }), Throws.TypeOf<ImageException>().With.Message.Contains("MaxBytes"));

    [Test]
    public void ReadGray_HeadOfPng_SaysThatItIsDamaged() => Assert.That(
        () => ImageReader.ReadGray(Pictures.GrayPng(200, (x, y) => (byte)(x * y)).AsSpan(0, 40), 8, 8),
        Throws.TypeOf<ImageException>().With.Message.StartsWith("The Png image cannot be opened: it is damaged or cut off."));

    [Test]
    public void ReadGray_HalfAJpeg_SaysWhatLibvipsSays() => Assert.That(
        () => ImageReader.ReadGray(Pictures.SceneAsJpeg.AsSpan(0, 900), 8, 8),
        Throws.TypeOf<ImageException>().With.Property(nameof(ImageException.Detail)).Not.Empty);

    [TestCase(0, 8)]
    [TestCase(8, 5000)]
    public void ReadGray_SizeOutOfRange_IsRefused(int width, int height) =>
        Assert.That(() => ImageReader.ReadGray(Pictures.SceneAsJpeg, width, height), Throws.TypeOf<ImageException>());

    [Test]
    public void ReadGray_Garbage_IsATypedErrorAndNoCrash() => Prop.ForAll<byte[]>(bytes => Fails(bytes)).QuickCheckThrowOnFailure();

    [Test]
    public void ReadGray_DamagedFiles_EitherReadOrFailTyped()
    {
        var random = new Random(5);
        foreach (var original in (byte[][])[Pictures.SceneAsJpeg, Pictures.GrayPng(32, (x, y) => (byte)(x ^ y)), Pictures.SceneAsSvg(64, 48)])
        {
            for (var i = 0; i < 60; i++)
            {
                byte[] damaged = [.. original];
                for (var j = 0; j < 4; j++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);

                Assert.That(() => ReadOrFail(damaged), Throws.Nothing);
            }
        }
    }

    [Test]
    public void ReadGray_ManyThreads_AllAgree()
    {
        var expected = ImageReader.ReadGray(Pictures.SceneAsJpeg, 32, 32).Pixels.ToArray();

        var results = Enumerable.Range(0, 64).AsParallel().Select(_ => ImageReader.ReadGray(Pictures.SceneAsJpeg, 32, 32).Pixels.ToArray()).ToArray();

        Assert.That(results, Is.All.EqualTo(expected));
    }

    private static void ReadOrFail(byte[] bytes)
    {
        try { _ = ImageReader.ReadGray(bytes, 8, 8); }
        catch (ImageException) { }
    }

    private static bool Fails(byte[] bytes)
    {
        try
        {
            _ = ImageReader.ReadGray(bytes, 8, 8);
            return false;
        }
        catch (ImageException) { return true; }
    }
}
