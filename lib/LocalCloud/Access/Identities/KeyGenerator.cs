using System.Security.Cryptography;

namespace Workspace.LocalCloud.Access.Identities;

/// <summary>Makes ids and keys in AWS's forms.</summary>
internal static class KeyGenerator
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>An id: four letters that tell the kind (AKIA, ASIA, AIDA, AROA, ANPA) and sixteen more.</summary>
    public static string Id(string prefix) => prefix + RandomNumberGenerator.GetString(Base32, 16);

    /// <summary>A secret of forty characters.</summary>
    public static string Secret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(30));

    /// <summary>A session token.</summary>
    public static string Token() => "IQoJ" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(192));
}
