using FsCheck;
using FsCheck.Fluent;
using Workspace.Core.Errors;

namespace Workspace.Core.Tests.Errors;

[TestFixture]
public class NearestNamesTests
{
    private static readonly string[] Columns = ["species", "island", "year", "body_mass"];

    [TestCase("specie", "species")]
    [TestCase("SPECIES", "species")]
    [TestCase("yaer", "year")]
    [TestCase("bodymass", "body_mass")]
    public void Find_Mistyped_IsTheOneMeant(string typed, string meant) => Assert.That(NearestNames.Find(typed, Columns), Is.EqualTo(new[] { meant }));

    [TestCase("")]
    [TestCase("temperature")]
    public void Find_NothingNear_IsEmpty(string typed) => Assert.That(NearestNames.Find(typed, Columns), Is.Empty);

    [Test]
    public void Find_AnyNames_AreAlwaysAmongTheExisting() =>
        Prop.ForAll<NonNull<string>, NonNull<string>[]>((name, existing) =>
        {
            var names = existing.Select(e => e.Get).ToList();
            return NearestNames.Find(name.Get, names).All(names.Contains);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void UnknownName_Message_ListsAndSuggests()
    {
        var error = new UnknownNameException("Column", "specie", "the frame", Columns);

        Assert.That(error.Message, Is.EqualTo("Column \"specie\" is not in the frame. Existing: species, island, year, body_mass. Did you mean \"species\"?"));
        Assert.That(error.Nearest, Is.EqualTo(new[] { "species" }));
    }

    [Test]
    public void UnknownName_HundredsExist_ListsTheFirstAndTheCount()
    {
        var error = new UnknownNameException("Column", "zz", "the frame", [.. Enumerable.Range(0, 500).Select(i => $"column{i}")]);

        Assert.That(error.Message, Does.EndWith("column29, … (500 in all)."));
    }
}
