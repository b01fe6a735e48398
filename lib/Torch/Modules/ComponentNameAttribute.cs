namespace TorchSharp.Utils;

/// <summary>Names a component of a module otherwise than its field.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class ComponentNameAttribute : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = "";
}
