using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Tests.Engine;

namespace Workspace.Notebooks.Tests.Languages;

[TestFixture]
internal sealed class MagicTests : PolyglotTests
{
    [TestCase("12", "int", "12")]
    [TestCase("\"two words\"", "string", "two words")]
    [TestCase("plain", "string", "plain")]
    [TestCase("[1,2,3]", "long[]", "System.Int64[]")]
    [TestCase("true", "bool", "True")]
    public async Task Set_Literal_HasItsType(string literal, string type, string text)
    {
        await ValueAsync($"#!set --name n --value {literal}");

        Assert.That(await ValueAsync($"{type} typed = n;\ntyped.ToString()"), Is.EqualTo(text));
    }

    [Test]
    public async Task Set_JsonObject_StaysJson()
    {
        await ValueAsync("#!set --name config --value {\"rate\": 0.5, \"tags\": [\"a b\"]}");

        Assert.That(await ValueAsync("config.RootElement.GetProperty(\"rate\").GetDouble()"), Is.EqualTo(0.5));
    }

    [Test]
    public async Task Set_FromAnotherLanguage_TakesItsVariable()
    {
        await ValueAsync("#!value --name note\nhello");

        await ValueAsync("#!set --name copy --value @value:note");

        Assert.That(await ValueAsync("copy"), Is.EqualTo("hello"));
    }

    [Test]
    public async Task Set_Input_AsksTheReader()
    {
        await ValueAsync("#!set --name name --value @input:\"Your name\"", new RecordingOutput("Ada"));

        Assert.That(await ValueAsync("name"), Is.EqualTo("Ada"));
    }

    [Test]
    public async Task Set_Password_IsNeverShown()
    {
        await ValueAsync("#!set --name key --value @password:\"API key\"", new RecordingOutput("s3cret"));

        Assert.That(await OutputAsync("#!whos"), Does.Not.Contain("s3cret"));
        Assert.That(await ValueAsync("$\"{key}\""), Is.EqualTo("••••••"));
        Assert.That(await ValueAsync("key.GetClearTextPassword()"), Is.EqualTo("s3cret"));
    }

    [Test]
    public async Task Set_Input_WhereNobodyAnswers_IsAnError()
    {
        Assert.That((await ErrorAsync("#!set --name n --value @input:\"Your name\"")).Name, Is.EqualTo("InputNotAvailableException"));
    }

    [TestCase("#!set --name n", "--value <value> is missing")]
    [TestCase("#!set --nam n --value 1", "Did you mean --name?")]
    [TestCase("#!set --name n --value", "--value needs a value")]
    [TestCase("#!set --name n --value \"open", "quote is not closed")]
    [TestCase("#!set --name n --value {\"open\": 1", "bracket is not closed")]
    [TestCase("#!set --name n --value 1 extra", "\"extra\" is one word too many")]
    [TestCase("#!set --name 1n --value 1", "no C# identifier")]
    [TestCase("#!share x", "--from <language> is missing")]
    [TestCase("#!share --from csharp", "Which variable is missing")]
    [TestCase("#!share --from csharp nothing", "\"nothing\" is not in csharp's session")]
    [TestCase("#!share --from cobol x", "neither a language")]
    [TestCase("#!import", "Which file is missing")]
    [TestCase("#!import nowhere.ipynb", "does not exist")]
    [TestCase("#!value\nx", "--name <name> is missing")]
    [TestCase("#!value --name n --from-file nowhere.txt", "nowhere.txt")]
    [TestCase("#!value --name n --from-url ftp://x/y", "no http or https address")]
    [TestCase("#!value --name n --from-value a\nb", "both --from-value and text")]
    [TestCase("#!value --name n --mime-type application/json\n{", "no JSON")]
    [TestCase("#!time --fast", "no options but --help")]
    [TestCase("#!html\n#!set --name n --value 1", "cannot be set in html")]
    public async Task BadInput_SaysWhatIsWrong(string code, string expected) =>
        Assert.That((await ErrorAsync(code)).Message, Does.Contain(expected));

    [Test]
    public async Task Share_WithMimeType_PassesText()
    {
        await ValueAsync("var list = new[] { 1, 2 };");

        await ValueAsync("#!share --from csharp list --as json --mime-type application/json");

        Assert.That(await ValueAsync("json"), Is.EqualTo("[1,2]"));
    }

    [Test]
    public async Task Value_FromFile_AndJson()
    {
        Write("data.json", "{\"n\": 5}");

        await ValueAsync("#!value --name data --from-file data.json --mime-type application/json");
        await ValueAsync("#!share --from value data");

        Assert.That(await ValueAsync("data.RootElement.GetProperty(\"n\").GetInt32()"), Is.EqualTo(5));
    }

    [Test]
    public async Task Time_ShowsTheRestOfTheCell()
    {
        Assert.That(await OutputAsync("#!time\nvar n = 1;"), Does.Match(@"^\[display Wall time: [\d.]+ms\]$"));
    }

    [Test]
    public async Task Who_ListsVariablesOfAllLanguages()
    {
        await ValueAsync("var first = 1;\n#!value --name second\ntext");

        Assert.That(await OutputAsync("#!who"), Does.Contain("csharp: first").And.Contain("value: second"));
        Assert.That(Session.Variables.Select(variable => variable.Name), Is.EquivalentTo(new[] { "first", "second" }));
    }

    [Test]
    public async Task ListMagic_AndCompletion_ShowTheSameNames()
    {
        var output = new DisplayOutput();
        await ValueAsync("#!lsmagic", output);
        var completion = await Session.LanguageService!.CompleteAsync("#!", 2);

        foreach (var item in completion.Items) Assert.That(output.Text, Does.Contain(item.Text));
        Assert.That(completion.Items.Select(item => item.Text), Has.Member("share").And.Member("fsharp").And.Member("js"));
    }

    [Test]
    public async Task Completion_BehindAMagic_OffersItsOptions()
    {
        const string Code = "1\n#!share --f";

        var completion = await Session.LanguageService!.CompleteAsync(Code, Code.Length);

        Assert.That(completion.Items.Select(item => item.Text), Is.EqualTo(new[] { "--from" }));
        Assert.That(completion.Start, Is.EqualTo(Code.Length - 3));
    }

    [Test]
    public async Task Help_ListsTheOptions_AndDoesNothing()
    {
        Assert.That(await OutputAsync("#!set --help"), Does.Contain("--value <value>").And.Contain("@password"));
    }

    [Test]
    public async Task Explain_TellsHowTheCellWasCompiled()
    {
        var output = new DisplayOutput();

        await ValueAsync("#!explain\nnamespace Inner { public record Point(int X); }\nvar p = new Inner.Point(3);", output);

        Assert.That(output.Text, Does.Contain("This cell").And.Contain("a library").And.Match(@"Compile\s+[\d.]+ ms"));
    }

    [Test]
    public async Task About_NamesTheRuntime()
    {
        var output = new DisplayOutput();

        await ValueAsync("#!about", output);

        Assert.That(output.Text, Does.Contain(".NET 10").And.Contain("fsharp").And.Not.Contain("kql"));
    }

    [Test]
    public async Task Import_RunsNotebooksAndFiles()
    {
        Write("shared.csx", "int Twice(int n) => 2 * n;");
        Write("book.dib", "#!csharp\n\n#!import shared.csx\nvar imported = Twice(21);\n\n#!markdown\n\n# Not code\n");

        await ValueAsync("#!import book.dib");

        Assert.That(await ValueAsync("imported"), Is.EqualTo(42));
    }

    [Test]
    public async Task Import_InACircle_IsRefused()
    {
        Write("a.csx", "#!import b.csx");
        Write("b.csx", "#!import a.csx");

        Assert.That((await ErrorAsync("#!import a.csx")).Message, Does.Contain("a.csx → b.csx → a.csx"));
    }

    [Test]
    public async Task Import_OfAFileThatFails_NamesIt()
    {
        Write("bad.csx", "throw new Exception(\"inside\");");

        Assert.That((await ErrorAsync("#!import bad.csx")).Message, Does.Contain("bad.csx").And.Contain("inside"));
    }

    [TestCase("html", "<b>bold</b>", "text/html", "<b>bold</b>")]
    [TestCase("javascript", "alert(1)", "application/javascript", "alert(1)")]
    [TestCase("javascript", "'</script>'", "text/html", "<\\/script>'")]
    [TestCase("markdown", "*x*", "text/html", "<em>x</em>")]
    [TestCase("markdown", "*x*", "text/markdown", "*x*")]
    public async Task ShownLanguages_HaveTheirType(string language, string code, string mimeType, string expected)
    {
        var output = new DisplayOutput();

        await ValueAsync($"#!{language}\n{code}", output);

        Assert.That((string)output.Bundles.Single()[mimeType], Does.Contain(expected));
    }
}
