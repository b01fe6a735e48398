using System.Text.RegularExpressions;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.Iam;

/// <summary>IAM's errors and the rules for names.</summary>
internal static partial class IamErrors
{
    public static CloudException NoSuchEntity(string kind, string name) => new("NoSuchEntity", $"The {kind} with name {name} cannot be found.", 404);

    public static CloudException Exists(string kind, string name) => new("EntityAlreadyExists", $"{kind} with name {name} already exists.", 409);

    public static CloudException Conflict(string message) => new("DeleteConflict", $"Cannot delete entity, {message}", 409);

    /// <summary>A name of 1 to <paramref name="longest"/> of IAM's characters.</summary>
    public static string Name(Parameters parameters, string parameter, int longest)
    {
        var name = parameters.Required(parameter);
        return name.Length <= longest && NameForm().IsMatch(name) ? name : throw new CloudException("ValidationError", $"The specified value for {char.ToLowerInvariant(parameter[0])}{parameter[1..]} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_- and at most {longest} of them");
    }

    /// <summary>A path: <c>/</c>, or parts between slashes.</summary>
    public static string Path(Parameters parameters)
    {
        var path = parameters.Text("Path") ?? "/";
        return path.Length <= 512 && PathForm().IsMatch(path) ? path : throw new CloudException("ValidationError", "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]+\z")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\A/(?:[\x21-\x7e]*/)?\z")]
    private static partial Regex PathForm();
}
