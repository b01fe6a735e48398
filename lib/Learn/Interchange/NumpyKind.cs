namespace Workspace.Learn.Interchange;

/// <summary>The kinds of elements that a NumPy array can have here, under NumPy's names.</summary>
public enum NumpyKind
{
    /// <summary>A byte that is 0 or 1 (<c>b</c>).</summary>
    Boolean,

    /// <summary>Whole numbers with a sign (<c>i</c>).</summary>
    Integer,

    /// <summary>Whole numbers without a sign (<c>u</c>).</summary>
    UnsignedInteger,

    /// <summary>IEEE floating-point numbers (<c>f</c>).</summary>
    Float,

    /// <summary>Pairs of floating-point numbers (<c>c</c>).</summary>
    Complex,

    /// <summary>Bytes of a fixed length, filled up with zeros (<c>S</c>).</summary>
    Bytes,

    /// <summary>Text of a fixed length in UTF-32, filled up with zeros (<c>U</c>).</summary>
    Unicode,
}
