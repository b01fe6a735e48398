using FsCheck;
using FsCheck.Fluent;
using Workspace.LocalCloud.Access.Policies;

namespace Workspace.LocalCloud.Tests.Access;

/// <summary>Every operator with values that fit, that do not, and a key that is not there (IAM User Guide, "IAM JSON policy elements: Condition operators").</summary>
[TestFixture]
public class ConditionTests
{
    [TestCase("StringEquals", "a", "a", true)]
    [TestCase("StringEquals", "A", "a", false)]
    [TestCase("StringEquals", "*", "a", false)]
    [TestCase("StringNotEquals", "a", "a", false)]
    [TestCase("StringNotEquals", "b", "a", true)]
    [TestCase("StringEqualsIgnoreCase", "A", "a", true)]
    [TestCase("StringNotEqualsIgnoreCase", "A", "a", false)]
    [TestCase("StringLike", "team-?/*", "team-a/x/y", true)]
    [TestCase("StringLike", "team-?", "team-ab", false)]
    [TestCase("StringNotLike", "team-*", "team-ab", false)]
    [TestCase("NumericEquals", "10", "10.0", true)]
    [TestCase("NumericNotEquals", "10", "11", true)]
    [TestCase("NumericLessThan", "10", "9.5", true)]
    [TestCase("NumericLessThan", "10", "10", false)]
    [TestCase("NumericLessThanEquals", "10", "10", true)]
    [TestCase("NumericGreaterThan", "10", "11", true)]
    [TestCase("NumericGreaterThanEquals", "10", "9", false)]
    [TestCase("NumericEquals", "10", "ten", false)]
    [TestCase("DateEquals", "2026-01-02T03:04:05Z", "1767323045", true)]
    [TestCase("DateNotEquals", "2026-01-02T03:04:05Z", "2026-01-02T03:04:06Z", true)]
    [TestCase("DateLessThan", "2026-06-30T23:59:59Z", "2026-06-30T23:59:58Z", true)]
    [TestCase("DateLessThanEquals", "2026-06-30", "2026-06-30T00:00:00Z", true)]
    [TestCase("DateGreaterThan", "2026-06-30T00:00:00Z", "2026-06-29T00:00:00Z", false)]
    [TestCase("DateGreaterThanEquals", "2026-06-30T02:00:00+02:00", "2026-06-30T00:00:00Z", true)]
    [TestCase("Bool", "true", "true", true)]
    [TestCase("Bool", "true", "false", false)]
    [TestCase("IpAddress", "203.0.113.0/24", "203.0.113.77", true)]
    [TestCase("IpAddress", "203.0.113.9/24", "203.0.113.77", true)]
    [TestCase("IpAddress", "203.0.113.0/24", "203.0.114.1", false)]
    [TestCase("IpAddress", "203.0.113.7", "203.0.113.7", true)]
    [TestCase("IpAddress", "2001:db8::/32", "2001:db8:1::1", true)]
    [TestCase("IpAddress", "2001:db8::/32", "203.0.113.7", false)]
    [TestCase("IpAddress", "203.0.113.0/99", "203.0.113.7", false)]
    [TestCase("NotIpAddress", "203.0.113.0/24", "203.0.113.77", false)]
    [TestCase("NotIpAddress", "203.0.113.0/24", "198.51.100.1", true)]
    [TestCase("ArnLike", "arn:aws:iam::*:role/train*", "arn:aws:iam::111122223333:role/trainer", true)]
    [TestCase("ArnEquals", "arn:aws:iam::*:role/train*", "arn:aws:iam::111122223333:role/trainer", true)]
    [TestCase("ArnLike", "arn:aws:iam:*:role/trainer", "arn:aws:iam::111122223333:role/trainer", false)]
    [TestCase("ArnNotLike", "arn:aws:iam::*:role/x", "arn:aws:iam::111122223333:role/trainer", true)]
    [TestCase("ArnNotEquals", "arn:aws:iam::*:role/*", "arn:aws:iam::111122223333:role/trainer", false)]
    [TestCase("Null", "true", "x", false)]
    [TestCase("Null", "false", "x", true)]
    [TestCase("StringEqualsIfExists", "a", "a", true)]
    [TestCase("StringEqualsIfExists", "a", "b", false)]
    public void Passes_OneValue(string operation, string expected, string actual, bool passes) => Assert.That(Passes(operation, [expected], actual), Is.EqualTo(passes));

    [TestCase("StringEquals", false)]
    [TestCase("StringNotEquals", true)]
    [TestCase("StringNotLike", true)]
    [TestCase("NumericLessThan", false)]
    [TestCase("NumericNotEquals", true)]
    [TestCase("DateNotEquals", true)]
    [TestCase("Bool", false)]
    [TestCase("IpAddress", false)]
    [TestCase("NotIpAddress", true)]
    [TestCase("ArnLike", false)]
    [TestCase("ArnNotLike", true)]
    [TestCase("StringEqualsIfExists", true)]
    [TestCase("BoolIfExists", true)]
    [TestCase("ForAllValues:StringEquals", true)]
    [TestCase("ForAnyValue:StringEquals", false)]
    [TestCase("ForAnyValue:StringNotEquals", false)]
    public void Passes_KeyNotThere(string operation, bool passes) => Assert.That(Passes(operation, ["1"]), Is.EqualTo(passes));

    [Test]
    public void Passes_Null_KeyNotThere() => Assert.That((Passes("Null", ["true"]), Passes("Null", ["false"])), Is.EqualTo((true, false)));

    [TestCase("ForAllValues:StringEquals", "a,b", true)]
    [TestCase("ForAllValues:StringEquals", "a,x", false)]
    [TestCase("ForAnyValue:StringEquals", "a,x", true)]
    [TestCase("ForAnyValue:StringEquals", "x,y", false)]
    [TestCase("ForAllValues:StringNotEquals", "x,y", true)]
    [TestCase("ForAllValues:StringNotEquals", "a,y", false)]
    [TestCase("ForAnyValue:StringNotEquals", "a,y", true)]
    [TestCase("ForAnyValue:StringNotEquals", "a,b", false)]
    public void Passes_SeveralValues(string operation, string actual, bool passes) => Assert.That(Passes(operation, ["a", "b"], actual.Split(',')), Is.EqualTo(passes));

    [Test]
    public void Passes_SeveralExpected_AreOred_AndNegatedNored()
    {
        Assert.That(Passes("StringEquals", ["a", "b"], "b"), Is.True);
        Assert.That(Passes("StringNotEquals", ["a", "b"], "b"), Is.False);
        Assert.That(Passes("StringNotEquals", ["a", "b"], "c"), Is.True);
    }

    [TestCase("StringEqual")]
    [TestCase("NullIfExists")]
    [TestCase("ForSomeValues:StringEquals")]
    public void Parse_UnknownOperator_IsRefused(string operation) => Assert.That(() => ConditionOperator.Parse(operation), Throws.Exception.With.Message.Contains(operation));

    [TestCase("home/${aws:username}/*", "home/ada/x", true)]
    [TestCase("home/${AWS:UserName}/*", "home/ada/x", true)]
    [TestCase("home/${aws:username}/*", "home/eve/x", false)]
    [TestCase("team/${aws:PrincipalTag/team, 'none'}/*", "team/none/x", true)]
    [TestCase("team/${aws:PrincipalTag/star}/x", "team/anything/x", false)]
    [TestCase("team/${aws:PrincipalTag/star}/x", "team/*/x", true)]
    [TestCase("${*}${?}${$}", "*?$", true)]
    [TestCase("${*}", "a", false)]
    [TestCase("${aws:nothing}", "${aws:nothing}", false)]
    [TestCase("${aws:username", "${aws:username", true)]
    public void Variables_AreFilledIn(string pattern, string actual, bool passes)
    {
        var context = new PolicyContext { { "aws:username", "ada" }, { "aws:PrincipalTag/star", "*" }, { "k", actual } };

        Assert.That(Condition("StringLike", "k", pattern).Passes(context, variables: true), Is.EqualTo(passes));
    }

    [Test]
    public void Variables_InAnOldPolicy_AreTexts()
    {
        var context = new PolicyContext { { "aws:username", "ada" }, { "k", "${aws:username}" } };

        Assert.That(Condition("StringEquals", "k", "${aws:username}").Passes(context, variables: false), Is.True);
    }

    [Test]
    public void Wildcard_AgreesWithARegularExpression() => Prop.ForAll(Pieces(), Pieces(), (pattern, text) =>
    {
        var expression = "\\A" + string.Concat(pattern.Select(c => c == '*' ? ".*" : c == '?' ? "." : System.Text.RegularExpressions.Regex.Escape(c.ToString()))) + "\\z";
        return Wildcard.Matches(Wildcard.Mark(pattern), text) == System.Text.RegularExpressions.Regex.IsMatch(text, expression);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Wildcard_ManyStars_TakesNoExponentialTime() =>
        Assert.That(Wildcard.Matches(Wildcard.Mark(string.Concat(Enumerable.Repeat("*a", 200)) + "b"), new string('a', 5000)), Is.False);

    [Test]
    public void Negation_IsTheOppositeOfTheOperator_WhereTheKeyIsThere() => Prop.ForAll(Pieces(), Pieces(), (expected, actual) =>
        Passes("StringLike", [expected], actual) != Passes("StringNotLike", [expected], actual)
        && Passes("StringEquals", [expected], actual) != Passes("StringNotEquals", [expected], actual)).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Pieces() => Gen.Elements('a', 'b', '*', '?').ArrayOf().Select(letters => new string(letters)).ToArbitrary();

    private static bool Passes(string operation, string[] expected, params string[] actual)
    {
        var context = new PolicyContext();
        if (actual.Length > 0) context.Add("k", (IReadOnlyList<string>)actual);
        return new Condition(operation, ConditionOperator.Parse(operation), "k", expected).Passes(context, variables: true);
    }

    private static Condition Condition(string operation, string key, params string[] values) => new(operation, ConditionOperator.Parse(operation), key, values);
}
