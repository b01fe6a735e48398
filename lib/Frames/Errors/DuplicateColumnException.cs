namespace Workspace.Frames.Errors;

/// <summary>A frame would have had two columns whose names differ at most in case, which SQL cannot tell apart.</summary>
public sealed class DuplicateColumnException : FrameException
{
    /// <summary>Creates the error.</summary>
    /// <param name="verb">The verb that would have made it, such as <c>Join</c>.</param>
    /// <param name="first">The name that came first.</param>
    /// <param name="second">The name that collides with it.</param>
    public DuplicateColumnException(string verb, string first, string second)
        : base(first == second
            ? $"{verb} would give two columns the name \"{second}\". Give one of them another name."
            : $"{verb} would give the columns \"{first}\" and \"{second}\", which differ only in case; SQL takes them for one. Give one of them another name.")
    {
        First = first;
        Second = second;
    }

    /// <summary>The name that came first.</summary>
    public string First { get; }

    /// <summary>The name that collides with it.</summary>
    public string Second { get; }
}
