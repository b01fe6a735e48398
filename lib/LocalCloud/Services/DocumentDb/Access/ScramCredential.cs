using System.Security.Cryptography;
using System.Text;

namespace Workspace.LocalCloud.Services.DocumentDb.Access;

/// <summary>What a server keeps of a password: enough to check a proof, too little to make one.</summary>
/// <remarks>RFC 5802 and RFC 7677. The password is normalised by NFKC, which is SASLprep for all characters that it allows.</remarks>
internal sealed class ScramCredential
{
    public const int Iterations = 15_000;
    private const int SaltSize = 28;

    public ScramCredential(string user, string password)
    {
        User = user;
        Salt = RandomNumberGenerator.GetBytes(SaltSize);
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)), Salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        StoredKey = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        ServerKey = HMACSHA256.HashData(salted, "Server Key"u8);
    }

    public string User { get; }

    public byte[] Salt { get; }

    public byte[] StoredKey { get; }

    public byte[] ServerKey { get; }
}
