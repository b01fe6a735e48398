namespace Workspace.Datasets.Proteins;

/// <summary>A place or a direction in space, in ångström.</summary>
internal readonly record struct Point(double X, double Y, double Z)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Point operator *(double factor, Point a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    internal double Dot(Point other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    internal Point Cross(Point other) => new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    internal Point Normalized() => 1 / Math.Sqrt(Dot(this)) * this;
}
