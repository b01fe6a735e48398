namespace Workspace.Frames;

/// <summary>Which rows a join keeps.</summary>
public enum JoinKind
{
    /// <summary>Pairs of rows whose keys are equal.</summary>
    Inner,

    /// <summary>Those, and left rows without a partner.</summary>
    Left,

    /// <summary>Pairs, and right rows without a partner.</summary>
    Right,

    /// <summary>Pairs, and rows of either side without a partner.</summary>
    Full,

    /// <summary>Left rows that have a partner, once each, with their own columns only.</summary>
    Semi,

    /// <summary>Left rows that have no partner, with their own columns only.</summary>
    Anti,

    /// <summary>Every left row with every right row; takes no keys.</summary>
    Cross,
}
