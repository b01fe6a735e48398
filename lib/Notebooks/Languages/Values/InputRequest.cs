using System.Text.Json;
using Microsoft.DotNet.Interactive;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Languages.Arguments;

namespace Workspace.Notebooks.Languages.Values;

/// <summary>A value that the reader of the notebook is asked for: <c>@input:"prompt"</c> or <c>@password:"prompt"</c>.</summary>
/// <param name="Prompt">What is asked.</param>
/// <param name="IsPassword">Whether the answer must not be shown.</param>
internal sealed record InputRequest(string Prompt, bool IsPassword)
{
    public static InputRequest? TryParse(string value)
    {
        if (!value.StartsWith("@input", StringComparison.Ordinal) && !value.StartsWith("@password", StringComparison.Ordinal)) return null;
        var isPassword = value.StartsWith("@password", StringComparison.Ordinal);
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var prompt = colon < 0 ? "" : value[(colon + 1)..].Trim();
        return prompt.StartsWith('{') ? FromJson(prompt, isPassword) : new InputRequest(prompt, isPassword);
    }

    /// <summary>Asks. A password comes back wrapped, so that it shows as dots wherever it is displayed.</summary>
    /// <exception cref="InputNotAvailableException">Nobody is there to answer.</exception>
    public object Ask(ICellOutput output) =>
        output.ReadLine(Prompt, IsPassword) is var answer && IsPassword ? new PasswordString(answer) : answer;

    private static InputRequest FromJson(string json, bool isPassword)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            string? Text(string name) => document.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
            return new InputRequest(Text("prompt") ?? Text("saveAs") ?? "", isPassword || Text("type") == "password");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new MagicArgumentException("set", $"{json} is no description of an input: {e.Message}");
        }
    }
}
