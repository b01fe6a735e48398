using System.Text;
using System.Text.Json;
using Workspace.Notebooks.Jupyter.History;

namespace Workspace.Notebooks.Tests.Jupyter.History;

[TestFixture]
public class SessionHistoryTests
{
    private string _path = "";

    [SetUp]
    public void MakeFolder() => _path = Path.Combine(Directory.CreateTempSubdirectory("history-").FullName, "history.jsonl");

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    private SessionHistory Session(params string[] cells)
    {
        var history = new SessionHistory(new HistoryFile(_path));
        for (var i = 0; i < cells.Length; i++) history.Add(i + 1, cells[i], cells[i] == "1+1" ? "2" : null);
        return history;
    }

    private static string Ask(SessionHistory history, string request)
    {
        using var reply = JsonDocument.Parse(HistoryReply.Write(history, Encoding.UTF8.GetBytes(request)));
        return reply.RootElement.GetProperty("history").GetRawText();
    }

    [Test]
    public void Tail_EarlierSessions_AreKept()
    {
        Session("a", "b");
        var history = Session("c");

        Assert.That(Ask(history, """{"hist_access_type":"tail","n":2}"""), Is.EqualTo("""[[1,2,"b"],[2,1,"c"]]"""));
    }

    [Test]
    public void Tail_WithOutput_GivesPairs() =>
        Assert.That(Ask(Session("1+1", "b"), """{"hist_access_type":"tail","n":2,"output":true}"""), Is.EqualTo("""[[1,1,["1+1","2"]],[1,2,["b",null]]]"""));

    [TestCase(0, 1, 3, """[[2,1,"c"],[2,2,"d"]]""")]
    [TestCase(0, 2, null, """[[2,2,"d"],[2,3,"e"]]""")]
    [TestCase(-1, 1, null, """[[1,1,"a"],[1,2,"b"]]""")]
    [TestCase(1, 2, null, """[[1,2,"b"]]""")]
    [TestCase(-7, 1, null, "[]")]
    public void Range_Session_GivesItsLines(int session, int start, int? stop, string expected)
    {
        Session("a", "b");
        var history = Session("c", "d", "e");
        var request = JsonSerializer.Serialize(new { hist_access_type = "range", session, start, stop });

        Assert.That(Ask(history, request), Is.EqualTo(expected));
    }

    [TestCase("x*", null, false, """[[1,1,"x1"],[1,2,"x2"],[1,4,"x1"]]""")]
    [TestCase("x?", 2, false, """[[1,2,"x2"],[1,4,"x1"]]""")]
    [TestCase("x1", null, true, """[[1,4,"x1"]]""")]
    [TestCase("*", 1, true, """[[1,4,"x1"]]""")]
    [TestCase("X*", null, false, "[]")]
    public void Search_Pattern_FindsWhatMatches(string pattern, int? n, bool unique, string expected) =>
        Assert.That(Ask(Session("x1", "x2", "y", "x1"), JsonSerializer.Serialize(new { hist_access_type = "search", pattern, n, unique })), Is.EqualTo(expected));

    [Test]
    public void Load_DamagedLines_ArePassedOver()
    {
        Session("a");
        File.AppendAllText(_path, "{\"Session\":\nnonsense\n[]\n");

        Assert.That(Ask(Session(), """{"hist_access_type":"tail","n":5}"""), Is.EqualTo("""[[1,1,"a"]]"""));
    }

    [Test]
    public void Load_GrownTooLong_IsCut()
    {
        File.WriteAllLines(_path, Enumerable.Range(1, 10_001).Select(i => JsonSerializer.Serialize(new HistoryEntry(1, i, "c", null))));

        Ask(Session(), """{"hist_access_type":"tail","n":1}""");

        Assert.That(File.ReadLines(_path).Count(), Is.EqualTo(5000));
    }

    [Test]
    public void Add_FileCannotBeWritten_KeepsItInMemory()
    {
        Directory.CreateDirectory(_path);

        Assert.That(Ask(Session("a"), """{"hist_access_type":"tail","n":5}"""), Is.EqualTo("""[[1,1,"a"]]"""));
    }
}
