using Workspace.Core.Errors;

namespace Workspace.Serving;

/// <summary>A setting of the server or of the load generator cannot be what it is.</summary>
public sealed class ServingSettingException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="setting">The setting's name.</param>
    /// <param name="value">What it was set to.</param>
    /// <param name="allowed">What it may be, as it reads after "must be".</param>
    public ServingSettingException(string setting, object value, string allowed)
        : base($"{setting} is {value}, but must be {allowed}.")
    {
        Setting = setting;
        Value = value;
    }

    /// <summary>The setting's name.</summary>
    public string Setting { get; }

    /// <summary>What it was set to.</summary>
    public object Value { get; }

    internal static void ThrowUnless(bool condition, string setting, object value, string allowed)
    {
        if (!condition) throw new ServingSettingException(setting, value, allowed);
    }
}
