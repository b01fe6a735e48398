using System.Security.Cryptography;
using System.Text;

namespace Workspace.LocalCloud.Services.DocumentDb.Access;

/// <summary>The server's side of one SCRAM-SHA-256 exchange. A message that does not fit ends it, as a wrong proof does.</summary>
/// <remarks>RFC 5802, section 5; MongoDB specifications, <c>auth.rst</c>.</remarks>
internal sealed class ScramConversation(ScramCredential credential, bool skipsEmptyExchange)
{
    private const string NoChannelBinding = "n,,";
    private const string NoChannelBindingEncoded = "biws";
    private const int NonceSize = 24;

    private string _clientFirst = "";
    private string _serverFirst = "";
    private string _nonce = "";
    private bool _started;
    private bool _known;

    /// <summary>Whether the client has proven that it knows the password.</summary>
    public bool IsProven { get; private set; }

    /// <summary>Whether no message is to follow.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Answers the client's first message.</summary>
    /// <returns>The server's, or null where it fails.</returns>
    public string? Start(string message)
    {
        if (!message.StartsWith(NoChannelBinding, StringComparison.Ordinal)) return null;
        _clientFirst = message[NoChannelBinding.Length..];
        var attributes = Attributes(_clientFirst);
        if (!attributes.TryGetValue('n', out var user) || !attributes.TryGetValue('r', out var nonce) || nonce.Length == 0) return null;
        // A wrong name goes on to fail with its proof, at the same place as a wrong password.
        _known = user.Replace("=2C", ",", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal) == credential.User;
        _nonce = nonce + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceSize));
        _serverFirst = $"r={_nonce},s={Convert.ToBase64String(credential.Salt)},i={ScramCredential.Iterations}";
        _started = true;
        return _serverFirst;
    }

    /// <summary>Answers the message with the proof, and an empty one after it.</summary>
    /// <returns>The server's message, or null where it fails.</returns>
    public string? Continue(string message)
    {
        if (IsProven && message.Length == 0)
        {
            IsDone = true;
            return "";
        }
        if (!_started || IsProven) return null;
        var end = message.LastIndexOf(",p=", StringComparison.Ordinal);
        var attributes = Attributes(message);
        if (end < 0 || attributes.GetValueOrDefault('c') != NoChannelBindingEncoded || attributes.GetValueOrDefault('r') != _nonce) return null;
        var authMessage = Encoding.UTF8.GetBytes($"{_clientFirst},{_serverFirst},{message[..end]}");
        if (!Proves(message[(end + 3)..], authMessage)) return null;
        IsProven = true;
        IsDone = skipsEmptyExchange;
        return $"v={Convert.ToBase64String(HMACSHA256.HashData(credential.ServerKey, authMessage))}";
    }

    private bool Proves(string proof, byte[] authMessage)
    {
        var key = new byte[SHA256.HashSizeInBytes];
        if (!Convert.TryFromBase64String(proof, key, out var length) || length != key.Length) return false;
        var signature = HMACSHA256.HashData(credential.StoredKey, authMessage);
        for (var i = 0; i < key.Length; i++) key[i] ^= signature[i];
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(key), credential.StoredKey) && _known;
    }

    private static Dictionary<char, string> Attributes(string message)
    {
        var attributes = new Dictionary<char, string>();
        foreach (var part in message.Split(','))
            if (part.Length > 1 && part[1] == '=') attributes.TryAdd(part[0], part[2..]);
        return attributes;
    }
}
