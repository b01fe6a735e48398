namespace Workspace.Frames.Expressions;

/// <content>Texts.</content>
public sealed partial class Expression
{
    /// <summary>The text in small letters.</summary>
    /// <returns>A text.</returns>
    public Expression Lower() => Call("lower");

    /// <summary>The text in capital letters.</summary>
    /// <returns>A text.</returns>
    public Expression Upper() => Call("upper");

    /// <summary>The text without white space at its ends.</summary>
    /// <returns>A text.</returns>
    public Expression Trim() => Call("trim");

    /// <summary>How many characters the text has.</summary>
    /// <returns>A whole number.</returns>
    public Expression Length() => Call("length");

    /// <summary>Whether the text contains another.</summary>
    /// <param name="text">The other text; no wildcards.</param>
    /// <returns>A condition.</returns>
    public Expression Contains(Expression text) => Call("contains", NodeOf(text));

    /// <summary>Whether the text begins with another.</summary>
    /// <param name="text">The other text.</param>
    /// <returns>A condition.</returns>
    public Expression StartsWith(Expression text) => Call("starts_with", NodeOf(text));

    /// <summary>Whether the text ends with another.</summary>
    /// <param name="text">The other text.</param>
    /// <returns>A condition.</returns>
    public Expression EndsWith(Expression text) => Call("ends_with", NodeOf(text));

    /// <summary>Whether a regular expression (RE2 syntax) matches somewhere in the text.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <returns>A condition.</returns>
    public Expression Matches(string pattern) => Call("regexp_matches", new Literal(pattern));

    /// <summary>The part of the text that a regular expression (RE2 syntax) matches; empty where nothing matches.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="group">Which group of it; 0, the default, is all of it.</param>
    /// <returns>A text.</returns>
    public Expression Extract(string pattern, int group = 0) => Call("regexp_extract", new Literal(pattern), new Literal(group));

    /// <summary>The text with every occurrence of another replaced.</summary>
    /// <param name="old">What to replace; no wildcards.</param>
    /// <param name="replacement">What takes its place.</param>
    /// <returns>A text.</returns>
    public Expression Replace(Expression old, Expression replacement) => Call("replace", NodeOf(old), NodeOf(replacement));

    /// <summary>A part of the text.</summary>
    /// <param name="start">The first character, from 1.</param>
    /// <param name="length">How many characters.</param>
    /// <returns>A text.</returns>
    public Expression Substring(Expression start, Expression length) => Call("substring", NodeOf(start), NodeOf(length));

    /// <summary>One part of a text that a separator divides.</summary>
    /// <param name="separator">The separator.</param>
    /// <param name="index">Which part, from 1; -1 is the last. Empty where there is no such part.</param>
    /// <returns>A text.</returns>
    public Expression SplitPart(string separator, int index) => Call("split_part", new Literal(separator), new Literal(index));
}
