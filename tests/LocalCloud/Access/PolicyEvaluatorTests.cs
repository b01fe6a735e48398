using Workspace.LocalCloud.Access.Policies;

namespace Workspace.LocalCloud.Tests.Access;

/// <summary>The table of the IAM User Guide's "Policy evaluation logic", layer by layer.</summary>
[TestFixture]
public class PolicyEvaluatorTests
{
    private const string Account = "111122223333";
    private const string Bucket = "arn:aws:s3:::data/a.csv";
    private const string Role = "arn:aws:iam::111122223333:role/trainer";

    private static readonly Principal User = new("arn:aws:iam::111122223333:user/ada", Account);
    private static readonly Principal Session = new("arn:aws:sts::111122223333:assumed-role/trainer/run", Account) { RoleArn = Role };
    private static readonly Principal Stranger = new("arn:aws:iam::999988887777:user/eve", "999988887777");
    private static readonly Principal Root = new("arn:aws:iam::111122223333:root", Account) { IsRoot = true };

    private static readonly PolicyDocument AllowRead = Identity("Allow", "s3:GetObject", "arn:aws:s3:::data/*");
    private static readonly PolicyDocument AllowOther = Identity("Allow", "s3:PutObject", "*");
    private static readonly PolicyDocument DenyRead = Identity("Deny", "s3:Get*", "*");

    [Test]
    public void Nothing_Allows_NothingIsAllowed() => Expect(User, Set(), false, PolicyLayer.Identity, "because no identity-based policy allows the s3:GetObject action");

    [Test]
    public void Identity_Allows() => Expect(User, Set(identity: AllowRead), true, PolicyLayer.Identity);

    [Test]
    public void Identity_AllowsSomethingElse() => Expect(User, Set(identity: AllowOther), false, PolicyLayer.Identity);

    [Test]
    public void Identity_DenyBeatsAllow() => Expect(User, Set([AllowRead, DenyRead]), false, PolicyLayer.Identity, "with an explicit deny in an identity-based policy");

    [Test]
    public void Boundary_MustAllowToo()
    {
        Expect(User, Set(identity: AllowRead, boundary: AllowOther), false, PolicyLayer.Boundary, "because no permissions boundary allows the s3:GetObject action");
        Expect(User, Set(identity: AllowRead, boundary: AllowRead), true, PolicyLayer.Identity);
        Expect(User, Set(boundary: AllowRead), false, PolicyLayer.Identity);
        Expect(User, Set(identity: AllowRead, boundary: DenyRead), false, PolicyLayer.Boundary, "with an explicit deny in a permissions boundary");
    }

    [Test]
    public void Session_MustAllowToo()
    {
        Expect(Session, Set(identity: AllowRead, session: AllowOther), false, PolicyLayer.Session, "because no session policy allows");
        Expect(Session, Set(identity: AllowRead, session: AllowRead), true, PolicyLayer.Identity);
        Expect(Session, Set(identity: AllowRead, session: DenyRead), false, PolicyLayer.Session, "with an explicit deny in a session policy");
    }

    [TestCase("\"AWS\":\"arn:aws:iam::111122223333:user/ada\"")]
    [TestCase("\"AWS\":\"*\"")]
    public void Resource_GrantToTheUser_BypassesImplicitDenials(string principal)
    {
        Expect(User, Set(resource: Resource("Allow", principal)), true, PolicyLayer.Resource);
        Expect(User, Set(boundary: AllowOther, resource: Resource("Allow", principal)), true, PolicyLayer.Resource);
        Expect(User, Set(identity: DenyRead, resource: Resource("Allow", principal)), false, PolicyLayer.Identity);
        Expect(User, Set(boundary: DenyRead, resource: Resource("Allow", principal)), false, PolicyLayer.Boundary);
    }

    [Test]
    public void Resource_GrantToTheSession_BypassesImplicitDenials() =>
        Expect(Session, Set(session: AllowOther, boundary: AllowOther, resource: Resource("Allow", $"\"AWS\":\"{Session.Arn}\"")), true, PolicyLayer.Resource);

    [Test]
    public void Resource_GrantToTheRole_StaysWithinBoundaryAndSession()
    {
        var grant = Resource("Allow", $"\"AWS\":\"{Role}\"");
        Expect(Session, Set(resource: grant), true, PolicyLayer.Resource);
        Expect(Session, Set(resource: grant, boundary: AllowOther), false, PolicyLayer.Boundary);
        Expect(Session, Set(resource: grant, session: AllowOther), false, PolicyLayer.Session);
        Expect(Session, Set(resource: grant, session: AllowRead, boundary: AllowRead), true, PolicyLayer.Resource);
    }

    [TestCase("\"AWS\":\"111122223333\"")]
    [TestCase("\"AWS\":\"arn:aws:iam::111122223333:root\"")]
    public void Resource_GrantToTheAccount_LeavesItToTheIdentity(string principal)
    {
        Expect(User, Set(resource: Resource("Allow", principal)), false, PolicyLayer.Identity);
        Expect(User, Set(identity: AllowRead, resource: Resource("Allow", principal)), true, PolicyLayer.Identity);
        Expect(User, Set(identity: AllowRead, resource: Resource("Deny", principal)), false, PolicyLayer.Resource, "with an explicit deny in a resource-based policy");
    }

    [Test]
    public void OtherAccount_BothSidesMustAllow()
    {
        var grant = Resource("Allow", "\"AWS\":\"999988887777\"");
        Expect(Stranger, Set(identity: AllowRead), false, PolicyLayer.Resource, "because no resource-based policy allows");
        Expect(Stranger, Set(resource: grant), false, PolicyLayer.Identity);
        Expect(Stranger, Set(identity: AllowRead, resource: grant), true, PolicyLayer.Identity);
    }

    [Test]
    public void Trust_MustAllowEvenTheMighty()
    {
        var everything = Set(identity: PolicyDocument.AllowAll);
        Expect(User, everything with { MustResourceAllow = true }, false, PolicyLayer.Resource);
        Expect(User, everything with { MustResourceAllow = true, Resource = Resource("Allow", "\"AWS\":\"111122223333\"") }, true, PolicyLayer.Identity);
        Expect(User, Set(resource: Resource("Allow", $"\"AWS\":\"{User.Arn}\"")) with { MustResourceAllow = true }, true, PolicyLayer.Resource);
    }

    [Test]
    public void Root_IsLimitedByExplicitDenialsAlone()
    {
        Expect(Root, Set(), true, PolicyLayer.Identity);
        Expect(Root, Set(resource: Resource("Deny", "\"AWS\":\"*\"")), false, PolicyLayer.Resource);
    }

    [Test]
    public void Anonymous_NeedsAGrantToEveryone()
    {
        Expect(Principal.Anonymous, Set(), false, PolicyLayer.Resource);
        Expect(Principal.Anonymous, Set(resource: Resource("Allow", "\"AWS\":\"111122223333\"")), false, PolicyLayer.Resource);
        Expect(Principal.Anonymous, Set(resource: Resource("Allow", "\"AWS\":\"*\"")), true, PolicyLayer.Resource);
    }

    [Test]
    public void Service_NeedsAGrantToItself()
    {
        var service = new Principal("sagemaker.amazonaws.com", "aws") { Service = "sagemaker.amazonaws.com" };
        Expect(service, Set(resource: Resource("Allow", "\"Service\":\"sagemaker.amazonaws.com\"")), true, PolicyLayer.Resource);
        Expect(service, Set(resource: Resource("Allow", "\"Service\":\"lambda.amazonaws.com\"")), false, PolicyLayer.Resource);
    }

    [Test]
    public void VpcEndpoint_MustAllowToo()
    {
        var open = Resource("Allow", "\"AWS\":\"*\"");
        Expect(User, Set(identity: AllowRead) with { VpcEndpoint = open }, true, PolicyLayer.Identity);
        Expect(User, Set(identity: AllowRead) with { VpcEndpoint = Resource("Allow", "\"AWS\":\"999988887777\"") }, false, PolicyLayer.VpcEndpoint, "because no VPC endpoint policy allows");
        Expect(Root, Set() with { VpcEndpoint = Resource("Deny", "\"AWS\":\"*\"") }, false, PolicyLayer.VpcEndpoint, "with an explicit deny in a VPC endpoint policy");
    }

    [Test]
    public void NotPrincipal_DeniesAllOthers_AndWhoeverHasABoundary()
    {
        var deny = PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":{"Effect":"Deny","NotPrincipal":{"AWS":"{{User.Arn}}" },"Action":"s3:*","Resource":"*"} }""", PolicyKind.Resource);
        Expect(User, Set(identity: AllowRead, resource: deny), true, PolicyLayer.Identity);
        Expect(Session, Set(identity: AllowRead, resource: deny), false, PolicyLayer.Resource);
        Expect(User, Set(identity: AllowRead, boundary: AllowRead, resource: deny), false, PolicyLayer.Resource);
    }

    [Test]
    public void NotAction_AllowsTheRest()
    {
        var policy = PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","NotAction":["iam:*","s3:Put*"],"Resource":"*"}}""", PolicyKind.Identity);
        Assert.That(Allows(policy, "s3:GetObject", Bucket), Is.True);
        Assert.That(Allows(policy, "IAM:createuser", "*"), Is.False);
        Assert.That(Allows(policy, "s3:PutObject", Bucket), Is.False);
    }

    [Test]
    public void NotResource_AllowsElsewhere()
    {
        var policy = PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::data/*"}}""", PolicyKind.Identity);
        Assert.That(Allows(policy, "s3:GetObject", Bucket), Is.False);
        Assert.That(Allows(policy, "s3:GetObject", "arn:aws:s3:::other/x"), Is.True);
    }

    [TestCase("s3:GetObject", "s3:GetObject", true)]
    [TestCase("S3:getobject", "s3:GetObject", true)]
    [TestCase("s3:Get?bject", "s3:GetObject", true)]
    [TestCase("s3:*Object", "s3:GetObjectTagging", false)]
    [TestCase("*", "s3:GetObject", true)]
    [TestCase("*:GetObject", "s3:GetObject", true)]
    public void Action_Patterns(string pattern, string action, bool fits) => Assert.That(Allows(Identity("Allow", pattern, "*"), action, Bucket), Is.EqualTo(fits));

    [TestCase("*", true)]
    [TestCase("arn:aws:s3:::data/a.csv", true)]
    [TestCase("arn:aws:s3:::DATA/a.csv", false)]
    [TestCase("arn:aws:s3:::data/?.csv", true)]
    [TestCase("arn:aws:s3:::*", true)]
    [TestCase("arn:aws:s3:*:*:data/*", true)]
    [TestCase("arn:*:*:*:*:data/*", true)]
    [TestCase("arn:aws:s3:*:data/*:x", false)]
    [TestCase("arn:aws:s3:::data", false)]
    public void Resource_Patterns(string pattern, bool fits) => Assert.That(Allows(Identity("Allow", "s3:*", pattern), "s3:GetObject", Bucket), Is.EqualTo(fits));

    // All combinations of what each layer can say: exhaustive, not sampled.
    [Test, Combinatorial]
    public void Decide_EveryCombination_DenyWinsAndEveryLimitHolds([Values] bool identityAllows, [Values] bool denies, [Values] bool? boundaryAllows, [Values] bool? sessionAllows, [Values] bool accountGrant)
    {
        static PolicyDocument? Limit(bool? allows) => allows is null ? null : allows.Value ? AllowRead : AllowOther;
        PolicyDocument[] identity = [.. identityAllows ? [AllowRead] : (PolicyDocument[])[], .. denies ? [DenyRead] : (PolicyDocument[])[]];

        var decision = PolicyEvaluator.Decide(Request(Session, "s3:GetObject", Bucket), Set(identity, Limit(boundaryAllows), Limit(sessionAllows), accountGrant ? Resource("Allow", "\"AWS\":\"111122223333\"") : null));

        Assert.That(decision.IsAllowed, Is.EqualTo(!denies && identityAllows && boundaryAllows != false && sessionAllows != false));
    }

    private static void Expect(Principal principal, PolicySet policies, bool allowed, PolicyLayer layer, string? says = null)
    {
        var request = Request(principal, "s3:GetObject", Bucket);
        var decision = PolicyEvaluator.Decide(request, policies);

        Assert.That((decision.IsAllowed, decision.Layer), Is.EqualTo((allowed, layer)));
        if (says is not null) Assert.That(decision.Describe(request), Does.EndWith(says).Or.Contain(says));
    }

    private static bool Allows(PolicyDocument policy, string action, string resource) => PolicyEvaluator.Decide(Request(User, action, resource), Set(identity: policy)).IsAllowed;

    private static AccessRequest Request(Principal principal, string action, string resource) => new(principal, action, resource, []);

    private static PolicySet Set(PolicyDocument? identity = null, PolicyDocument? boundary = null, PolicyDocument? session = null, PolicyDocument? resource = null) =>
        Set(identity is null ? [] : [identity], boundary, session, resource);

    private static PolicySet Set(IReadOnlyList<PolicyDocument> identity, PolicyDocument? boundary = null, PolicyDocument? session = null, PolicyDocument? resource = null) =>
        new() { ResourceAccount = Account, Identity = identity, Boundary = boundary, Session = session is null ? null : [session], Resource = resource };

    private static PolicyDocument Identity(string effect, string action, string resource) =>
        PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":[{"Effect":"{{effect}}","Action":"{{action}}","Resource":"{{resource}}"}]}""", PolicyKind.Identity);

    private static PolicyDocument Resource(string effect, string principal) =>
        PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":[{"Effect":"{{effect}}","Principal":{ {{principal}} },"Action":"s3:*","Resource":"*"}]}""", PolicyKind.Resource);
}
