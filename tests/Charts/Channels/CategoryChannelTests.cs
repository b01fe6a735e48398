using Workspace.Charts.Channels;

namespace Workspace.Charts.Tests.Channels;

public sealed class CategoryChannelTests
{
    [Test]
    public void InNaturalOrder_NumbersTextsAndMissing_PutsNumbersFirstAndMissingLast()
    {
        var channel = CategoryChannel.Of("x", ["b", "10", null, "9", "a", "10"]).InNaturalOrder();

        Assert.That(channel.Levels, Is.EqualTo(new[] { "9", "10", "a", "b", CategoryChannel.Missing }));
        Assert.That(channel.Codes.Select(c => channel.Levels[c]), Is.EqualTo(new[] { "b", "10", CategoryChannel.Missing, "9", "a", "10" }));
    }

    [Test]
    public void Limited_ThousandLevels_KeepsTheLargestAndSaysSo()
    {
        var notes = new List<string>();
        string[] texts = [.. Enumerable.Range(0, 1000).Select(i => $"c{i}"), "c7", "c7", "c500"];

        var channel = CategoryChannel.Of("town", texts).Limited(40, notes);

        Assert.That(channel.Levels, Has.Count.EqualTo(40));
        Assert.That(channel.Levels, Does.Contain("c7").And.Contain("c500"));
        Assert.That(channel.Levels[channel.Gathered], Is.EqualTo("other (961)"));
        Assert.That(notes, Is.EqualTo(new[] { "town: the 961 smallest of 1,000 categories are gathered as \"other\"." }));
    }
}
