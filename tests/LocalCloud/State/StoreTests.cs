using FsCheck;
using FsCheck.Fluent;
using Workspace.LocalCloud.State;

namespace Workspace.LocalCloud.Tests.State;

[TestFixture]
public class StoreTests
{
    private sealed record Row(int Value, string Text);

    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("store-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Change_IsThereAfterReopening()
    {
        using (var store = new Store(_folder))
        {
            var table = store.Table<Row>("rows");
            store.Change(changes => changes.Set(table, "a", new Row(1, "ünï\r\n\"")));
            store.Change(changes =>
            {
                changes.Set(table, "b", new Row(2, ""));
                changes.Set(table, "c", new Row(3, ""));
            });
            store.Change(changes => changes.Remove(table, "b"));
        }
        using var again = new Store(_folder);
        var rows = again.Table<Row>("rows");

        Assert.That(rows.From("").Select(row => row.Key), Is.EqualTo(new[] { "a", "c" }));
        Assert.That(rows.Find("a"), Is.EqualTo(new Row(1, "ünï\r\n\"")));
    }

    [Test]
    public void Change_ThatThrows_ChangesNothing()
    {
        using var store = new Store(_folder);
        var table = store.Table<Row>("rows");

        Assert.Throws<InvalidOperationException>(() => store.Change(changes =>
        {
            changes.Set(table, "a", new Row(1, ""));
            throw new InvalidOperationException();
        }));
        Assert.That(table.Count, Is.Zero);
    }

    // Whatever prefix of the journal a killed process left behind, the state is that after some whole number of changes.
    [Test]
    public void Open_AJournalCutAnywhere_HasAWholeNumberOfChanges()
    {
        var states = new List<int>();
        using (var store = new Store(_folder))
        {
            var table = store.Table<Row>("rows");
            for (var i = 0; i < 20; i++)
            {
                // Two rows in one change: both or none.
                store.Change(changes =>
                {
                    changes.Set(table, $"left{i}", new Row(i, new string('x', i * 7)));
                    changes.Set(table, $"right{i}", new Row(i, "é"));
                });
            }
        }
        var journal = Path.Combine(_folder, "journal");
        var whole = File.ReadAllBytes(journal);
        for (var length = whole.Length; length >= 0; length -= 13)
        {
            File.WriteAllBytes(journal, whole[..length]);
            using var store = new Store(_folder);
            var table = store.Table<Row>("rows");
            Assert.That(table.WithPrefix("left").Count(), Is.EqualTo(table.WithPrefix("right").Count()));
            states.Add(table.Count / 2);
            // And it goes on from there.
            store.Change(changes => changes.Set(table, "after", new Row(0, "")));
        }

        Assert.That(states[0], Is.EqualTo(20));
        Assert.That(states, Is.Ordered.Descending);
        Assert.That(states[^1], Is.Zero.Or.EqualTo(1));
    }

    [Test]
    public void Open_AJournalDamagedInTheMiddle_RefusesInsteadOfLosingTheRest()
    {
        using (var store = new Store(_folder))
        {
            var table = store.Table<Row>("rows");
            for (var i = 0; i < 3; i++) store.Change(changes => changes.Set(table, $"{i}", new Row(i, "text")));
        }
        var journal = Path.Combine(_folder, "journal");
        var bytes = File.ReadAllBytes(journal);
        bytes[20] ^= 1;
        File.WriteAllBytes(journal, bytes);

        Assert.That(Assert.Throws<StateException>(() => new Store(_folder))!.Message, Does.Contain("damaged"));
        Assert.That(File.ReadAllBytes(journal), Is.EqualTo(bytes));
    }

    [Test]
    public void Open_AFolderInUse_IsRefused()
    {
        using var first = new Store(_folder);

        Assert.That(Assert.Throws<StateException>(() => new Store(_folder))!.Message, Does.Contain("in use"));
    }

    [Test]
    public void Change_ManyTimes_RewritesTheJournalAndKeepsTablesNobodyOpened()
    {
        using (var store = new Store(_folder))
        {
            var other = store.Table<Row>("other");
            store.Change(changes => changes.Set(other, "kept", new Row(7, "")));
        }
        using (var store = new Store(_folder))
        {
            var table = store.Table<Row>("rows");
            for (var i = 0; i < 200; i++) store.Change(changes => changes.Set(table, "same", new Row(i, new string('x', 100_000))));
        }
        Assert.That(new FileInfo(Path.Combine(_folder, "journal")).Length, Is.LessThan(6_000_000));
        using var again = new Store(_folder);
        Assert.That(again.Table<Row>("rows").Find("same")!.Value, Is.EqualTo(199));
        Assert.That(again.Table<Row>("other").Find("kept")!.Value, Is.EqualTo(7));
    }

    [Test]
    public void Change_FromManyThreads_LosesNone()
    {
        using var store = new Store(_folder);
        var table = store.Table<Row>("rows");
        Parallel.For(0, 400, i => store.Change(changes => changes.Set(table, "counter", new Row((table.Find("counter")?.Value ?? 0) + 1, ""))));

        Assert.That(table.Find("counter")!.Value, Is.EqualTo(400));
    }

    [Test]
    public void From_ListsInTheOrderOfUtf8Bytes() => Prop.ForAll<NonNull<string>[]>(keys =>
    {
        using var store = new Store(Path.Combine(_folder, Guid.NewGuid().ToString("N")));
        var table = store.Table<Row>("rows");
        var clean = keys.Select(key => new string([.. key.Get.Where(c => !char.IsSurrogate(c))])).Append("\uFFFD").Append("\U0001F600").Distinct().ToList();
        foreach (var key in clean) store.Change(changes => changes.Set(table, key, new Row(0, "")));
        var expected = clean.Select(key => System.Text.Encoding.UTF8.GetBytes(key)).OrderBy(Convert.ToHexString, StringComparer.Ordinal).Select(System.Text.Encoding.UTF8.GetString);
        return table.From("").Select(row => row.Key).SequenceEqual(expected);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Folder_AndJournal_AreTheOwnersAlone()
    {
        var folder = Path.Combine(_folder, "new");
        using var store = new Store(folder);

        Assert.That(File.GetUnixFileMode(folder), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        Assert.That(File.GetUnixFileMode(Path.Combine(folder, "journal")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }
}
