using System.Reflection;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>What the kernel says about itself.</summary>
internal static class KernelInfo
{
    /// <summary>The content of every <c>kernel_info_reply</c>.</summary>
    public static ReadOnlyMemory<byte> Content { get; } = JsonContent.Write(json =>
    {
        json.WriteString("status", "ok"u8);
        json.WriteString("protocol_version", MessageFactory.ProtocolVersion);
        json.WriteString("implementation", "workspace"u8);
        json.WriteString("implementation_version", typeof(KernelInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");
        json.WriteString("banner", $"C# 14 on .NET {Environment.Version}. `name?` shows what a thing is.");
        json.WriteBoolean("debugger", false);
        json.WriteStartObject("language_info");
        json.WriteString("name", "C#"u8);
        json.WriteString("version", "14.0"u8);
        json.WriteString("mimetype", "text/x-csharp"u8);
        json.WriteString("file_extension", ".cs"u8);
        json.WriteString("pygments_lexer", "csharp"u8);
        json.WriteString("codemirror_mode", "text/x-csharp"u8);
        json.WriteEndObject();
        json.WriteStartArray("help_links");
        json.WriteStartObject();
        json.WriteString("text", "C# language reference"u8);
        json.WriteString("url", "https://learn.microsoft.com/dotnet/csharp/"u8);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("supported_features");
        json.WriteEndArray();
    });
}
