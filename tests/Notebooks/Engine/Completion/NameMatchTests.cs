using Workspace.Notebooks.Engine.Completion;

namespace Workspace.Notebooks.Tests.Engine.Completion;

internal sealed class NameMatchTests
{
    [TestCase("WriteLine", "", 0)]
    [TestCase("WriteLine", "Wri", 0)]
    [TestCase("WriteLine", "wri", 1)]
    [TestCase("WriteLine", "WL", 2)]
    [TestCase("WriteLine", "wl", 2)]
    [TestCase("WriteLine", "WrLi", 2)]
    [TestCase("WriteAllLines", "wal", 2)]
    [TestCase("WriteAllLines", "wli", 2)]
    [TestCase("credit_amount", "ca", 2)]
    [TestCase("IOException", "ioe", 1)]
    [TestCase("IOException", "ie", 2)]
    [TestCase("XMLReader", "xr", 2)]
    [TestCase("Sha256", "s2", 2)]
    [TestCase("WriteLine", "Line", null)]
    [TestCase("WriteLine", "Wx", null)]
    [TestCase("WriteLine", "WriteLines", null)]
    [TestCase("WriteLine", "wie", null)]
    [TestCase("", "a", null)]
    public void Rank_OfANameAndTypedLetters_TellsHowWellTheyFit(string name, string typed, int? expected)
    {
        Assert.That(NameMatch.Rank(name, typed), Is.EqualTo(expected));
    }

    [Test]
    public void Rank_OfManyEqualWords_EndsSoon()
    {
        var name = string.Concat(Enumerable.Repeat("a_", 500));

        Assert.That(NameMatch.Rank(name, new string('a', 60) + "b"), Is.Null);
    }
}
