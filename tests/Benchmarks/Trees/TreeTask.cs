namespace Workspace.Benchmarks.Trees;

/// <summary>One kind of training on one size of problem.</summary>
/// <param name="Name">What its files and both sides call it; <c>Peers/trees.py</c> knows the same names.</param>
/// <param name="Summary">What the table calls it.</param>
/// <param name="Rows">Rows of the problem, 70 % of which are trained on.</param>
/// <param name="Features">Columns of the problem.</param>
/// <param name="Threads">Threads on both sides.</param>
internal sealed record TreeTask(string Name, string Summary, int Rows, int Features, int Threads);
