using System.Text.Json;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Tests.Wire.Signing;

/// <summary>Requests that botocore signed (sign_with_botocore.py beside this file) are accepted, one by one.</summary>
[TestFixture]
public class BotocoreSignatureTests
{
    private static IEnumerable<TestCaseData> Cases()
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Wire", "Signing", "botocore-signatures.json")));
        foreach (var one in cases.RootElement.EnumerateArray())
        {
            string Text(string name) => one.GetProperty(name).GetString()!;
            yield return new TestCaseData(Text("method"), Text("path"), Text("query"), Text("body"), Text("authorization"), one.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!))
                .SetArgDisplayNames(Text("service"), Text("method"), Text("path"), Text("query"));
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void Verify_WhatBotocoreSigned_IsAccepted(string method, string path, string query, string body, string authorization, Dictionary<string, string> headers)
    {
        string? Header(string name) => name == "authorization" ? authorization : headers.GetValueOrDefault(name);
        var pairs = AwsUri.ParseQuery(query);
        var fields = SignatureFields.Read(Header, pairs)!;
        var verifier = new SignatureVerifier(new VirtualClock(new ManualTime(fields.Time)));

        Assert.DoesNotThrow(() => verifier.Verify(fields, "secret", method, path, pairs, Header, SigV4.Hash(body)));
        Assert.Throws<AuthenticationException>(() => verifier.Verify(fields, "secret", method, path + "x", pairs, Header, SigV4.Hash(body)));
    }
}
