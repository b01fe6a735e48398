using FsCheck;
using FsCheck.Fluent;
using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Tests.Access;

[TestFixture]
public class PolicyParserTests
{
    [TestCase("", "invalid Json")]
    [TestCase("[]", "Array")]
    [TestCase("{}", "no Statement")]
    [TestCase("""{"Statement":[]}""", "empty")]
    [TestCase("""{"Version":"2020-01-01","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}""", "2020-01-01")]
    [TestCase("""{"Statement":{"Effect":"Permit","Action":"s3:*","Resource":"*"}}""", "Permit")]
    [TestCase("""{"Statement":{"Action":"s3:*","Resource":"*"}}""", "Effect")]
    [TestCase("""{"Statement":{"Effect":"Allow","Resource":"*"}}""", "actions")]
    [TestCase("""{"Statement":{"Effect":"Allow","Action":"s3:*","NotAction":"s3:*","Resource":"*"}}""", "actions")]
    [TestCase("""{"Statement":{"Effect":"Allow","Action":"GetObject","Resource":"*"}}""", "GetObject")]
    [TestCase("""{"Statement":{"Effect":"Allow","Action":"s3:*"}}""", "resources")]
    [TestCase("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"bucket"}}""", "bucket")]
    [TestCase("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Principal":"*"}}""", "principal")]
    [TestCase("""{"Statement":{"Effect":"Allow","Actions":"s3:*","Resource":"*"}}""", "Actions")]
    [TestCase("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringIs":{"a":"b"}}}}""", "StringIs")]
    [TestCase("""{"Statement":[{"Sid":"a","Effect":"Allow","Action":"s3:*","Resource":"*"},{"Sid":"a","Effect":"Allow","Action":"s3:*","Resource":"*"}]}""", "unique")]
    [TestCase("""{"Statement":{"Effect":"Allow","Action":{"x":1},"Resource":"*"}}""", "Object")]
    public void Parse_WhatIsNoPolicy_SaysWhy(string json, string said)
    {
        var refused = Assert.Throws<CloudException>(() => PolicyDocument.Parse(json, PolicyKind.Identity));

        Assert.That(refused!.Code, Is.EqualTo("MalformedPolicyDocument"));
        Assert.That(refused.Message, Does.Contain(said));
    }

    [Test]
    public void Parse_ResourcePolicyWithoutPrincipal_IsRefused() =>
        Assert.Throws<CloudException>(() => PolicyDocument.Parse("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}""", PolicyKind.Resource));

    [Test]
    public void Parse_TrustPolicyWithResource_IsRefused() =>
        Assert.Throws<CloudException>(() => PolicyDocument.Parse("""{"Statement":{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole","Resource":"*"}}""", PolicyKind.Trust));

    [Test]
    public void Parse_BareNumbersAndTruths_AreTexts()
    {
        var policy = PolicyDocument.Parse("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"a":true},"NumericLessThan":{"b":[1,2.5]}}}}""", PolicyKind.Identity);

        Assert.That(policy.Statements[0].Conditions.SelectMany(condition => condition.Values), Is.EqualTo(new[] { "true", "1", "2.5" }));
    }

    [Test]
    public void Parse_AnyText_GivesAPolicyOrTheOneError() => Prop.ForAll<string>(text =>
    {
        try
        {
            return PolicyDocument.Parse(text ?? "", PolicyKind.Identity) is not null;
        }
        catch (CloudException e)
        {
            return e.Code == "MalformedPolicyDocument";
        }
    }).QuickCheckThrowOnFailure();
}
