using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests.Sql;

/// <summary>
/// The SQL of typical plans, compared with the files in <c>Golden</c>. To accept new text, set the environment variable
/// <c>UPDATE_GOLDEN=1</c> and look at the difference.
/// </summary>
public sealed class PlanCompilerTests
{
    private static readonly FrameDatabase Database = CreateDatabase();

    private static Frame Loans => Database.Table("loans");

    private static Frame Purposes => Database.Table("purposes");

    private static IEnumerable<TestCaseData> Plans()
    {
        yield return Plan("source", Loans);
        yield return Plan("select", Loans.Select("id", "risk"));
        yield return Plan("filter-filter", Loans.Filter(Col("age") > 25).Filter(Col("risk") == "high"));
        yield return Plan("mutate-new", Loans.Mutate(("k", Col("amount") / 1000)));
        yield return Plan("mutate-replace", Loans.Mutate(("amount", Col("amount") / 1000)));
        yield return Plan("mutate-chain", Loans.Mutate(("k", Col("amount") / 1000), ("m", Col("k") / 1000)));
        yield return Plan("mutate-filter-on-source", Loans.Mutate(("k", Col("amount") / 1000)).Filter(Col("age") > 25));
        yield return Plan("mutate-filter-on-new", Loans.Mutate(("k", Col("amount") / 1000)).Filter(Col("k") > 25));
        yield return Plan("mutate-select", Loans.Mutate(("k", Col("amount") / 1000)).Select("k", "id"));
        yield return Plan("rename-filter-group", Loans.Rename(("age", "years")).Filter(Col("years") > 25).GroupBy("years").Count());
        yield return Plan("group-filter", Loans.GroupBy("risk").Aggregate(("n", Count())).Filter(Col("n") > 3));
        yield return Plan("group-order-limit", Loans.GroupBy("risk").Aggregate(("n", Count())).OrderBy(Desc("n")).Limit(3));
        yield return Plan("order-mutate", Loans.OrderBy("age").Mutate(("age", -Col("age"))));
        yield return Plan("limit-filter", Loans.Limit(10, 5).Filter(Col("age") > 25));
        yield return Plan("window-filter", Loans.Mutate(("r", RowNumber().Over(["risk"], [Desc("amount")]))).Filter(Col("r") == 1));
        yield return Plan("distinct-on", Loans.OrderBy("age").Distinct("risk"));
        yield return Plan("join-filter-group", Loans.Join(Purposes, on: ["purpose"]).Filter(Col("weight") > 1).GroupBy("label").Aggregate(("s", Col("amount").Sum())));
        yield return Plan("join-full", Loans.Join(Purposes, on: ["purpose"], how: JoinKind.Full));
        yield return Plan("join-semi", Loans.Join(Purposes.Filter(Col("weight") > 1), on: ["purpose"], how: JoinKind.Semi));
        yield return Plan("union-reordered", Loans.Select("id", "age").Union(Loans.Select("age", "id")));
        yield return Plan("sample-stratified", Loans.Sample.Stratified("risk", 0.1, seed: 1));
        yield return Plan("pivot", Loans.Pivot(["risk"], "purpose", Count(), ["car", null]));
        yield return Plan("unpivot", Loans.Select("id", "age", "amount").Unpivot(["age", "amount"]));
        yield return Plan("sql", Loans.Filter(Col("age") > 25).Sql("select risk, count(*) n from self group by risk"));
    }

    [TestCaseSource(nameof(Plans))]
    public void Compile_Plan_IsTheGoldenText(string name, Frame frame) => Golden.Check(name + ".sql", frame.ToSql());

    [TestCaseSource(nameof(Plans))]
    public void Compile_Plan_HasTheSchemaItSays(string name, Frame frame) =>
        Assert.That(Database.Describe(frame.ToSql()), Is.EqualTo(frame.Schema), name);

    [OneTimeTearDown]
    public void CloseDatabase() => Database.Dispose();

    private static TestCaseData Plan(string name, Frame frame) => new TestCaseData(name, frame).SetArgDisplayNames(name);

    private static FrameDatabase CreateDatabase()
    {
        var database = FrameDatabase.InMemory();
        database.Execute(
            "CREATE TABLE loans (id BIGINT, age INTEGER, amount DOUBLE, purpose VARCHAR, risk VARCHAR)",
            "CREATE TABLE purposes (purpose VARCHAR, label VARCHAR, weight INTEGER)");
        return database;
    }
}
