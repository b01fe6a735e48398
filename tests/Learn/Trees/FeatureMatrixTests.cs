using Workspace.Core.Errors;
using Workspace.Learn.Trees;

namespace Workspace.Learn.Tests.Trees;

public sealed class FeatureMatrixTests
{
    private static readonly ArrayTable Table = new(
        ArrayTable.Wholes("count", [1, 2, 3], [false, true, false]),
        ArrayTable.Reals("size", [0.5, 1.5, double.NaN]),
        ArrayTable.Booleans("flag", [true, false, true]),
        ArrayTable.Texts("colour", ["red", "blue", "red"]),
        ArrayTable.Wholes("label", [0, 1, 1]),
        ArrayTable.Reals("gaps", [0, 1, 1], [false, false, true]));

    [Test]
    public void FromTable_MixedTypes_FillsRowsWithNaNForMissing()
    {
        var matrix = FeatureMatrix.FromTable(Table, ["count", "size", "flag"], "label");

        Assert.That(matrix.Values.ToArray(), Is.EqualTo(new[] { 1, 0.5f, 1, float.NaN, 1.5f, 0, 3, float.NaN, 1 }));
        Assert.That(matrix.Labels, Is.EqualTo(new float[] { 0, 1, 1 }));
        Assert.That(matrix.ClassLabels(), Is.EqualTo(new[] { 0, 1, 1 }));
        Assert.That((matrix.Rows, matrix.FeatureCount), Is.EqualTo((3, 3)));
        Assert.That(matrix.Row(0).ToArray(), Is.EqualTo(new[] { 1, 0.5f, 1 }));
    }

    [Test]
    public void FromTable_TextFeature_SaysToEncode() =>
        Assert.That(() => FeatureMatrix.FromTable(Table, ["count", "colour"]), Throws.TypeOf<TrainingDataException>().With.Message.EqualTo("\"colour\" (VARCHAR) cannot be used as numbers. Encode text columns first (ordinal or one-hot), or leave them out of the features."));

    [Test]
    public void FromTable_UnknownColumn_SuggestsTheNearest() =>
        Assert.That(() => FeatureMatrix.FromTable(Table, ["cuont"]), Throws.TypeOf<UnknownNameException>().With.Message.Contains("Did you mean \"count\"?"));

    [Test]
    public void FromTable_LabelMissing_SaysInHowManyRows() =>
        Assert.That(() => FeatureMatrix.FromTable(Table, ["count"], "gaps"), Throws.TypeOf<TrainingDataException>().With.Message.Contains("missing in 1 of 3 rows"));

    [Test]
    public void FromTable_LabelIsNaN_NamesTheRow() =>
        Assert.That(() => FeatureMatrix.FromTable(Table, ["count"], "size"), Throws.TypeOf<TrainingDataException>().With.Message.Contains("label of row 2 is NaN"));

    [Test]
    public void FromTable_NoRows_SaysSo()
    {
        var empty = new ArrayTable(ArrayTable.Reals("x", []));

        Assert.That(() => FeatureMatrix.FromTable(empty, ["x"]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("There are no rows"));
    }

    [Test]
    public void Create_BadShapesAndNames_SayWhatIsWrong()
    {
        Assert.That(() => new FeatureMatrix(new float[5], ["a", "b"]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("5 values do not fill rows of 2"));
        Assert.That(() => new FeatureMatrix(new float[2], ["a", "a"]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("\"a\" is used 2 times"));
        Assert.That(() => new FeatureMatrix(new float[2], ["a", " "]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("Feature 1 has no name"));
        Assert.That(() => new FeatureMatrix([], []), Throws.TypeOf<TrainingDataException>().With.Message.Contains("no features"));
        Assert.That(() => new FeatureMatrix([1, 2, 3, float.PositiveInfinity], ["a", "b"]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("\"b\" is Infinity in row 1"));
    }

    [Test]
    public void WithWeights_BadWeights_SayWhatIsWrong()
    {
        var matrix = new FeatureMatrix(new float[3], ["x"]);

        Assert.That(() => matrix.WithWeights([1, -1, 1]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("weight of row 1 is -1"));
        Assert.That(() => matrix.WithWeights([0, 0, 0]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("All weights are 0"));
        Assert.That(() => matrix.WithWeights([1]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("1 weights for 3 rows"));
    }

    [Test]
    public void WithGroups_SizesDoNotSum_SaysBoth() =>
        Assert.That(() => new FeatureMatrix(new float[3], ["x"]).WithGroups([1, 1]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("sum to 2").And.Message.Contains("3 rows"));

    [TestCase(0.3, 0)]
    [TestCase(0.5, 1)]
    [TestCase(0.01, 2)]
    [TestCase(0.99, 3)]
    public void Split_Stratified_KeepsSharesAndLosesNoRow(double fraction, int seed)
    {
        var data = SyntheticData.Multi(199);

        var (train, test) = data.Split(fraction, seed, stratify: true);

        Assert.That(test.Rows, Is.EqualTo(Math.Round(199 * fraction)));
        Assert.That(train.Rows + test.Rows, Is.EqualTo(199));
        for (var k = 0; k < 3; k++) Assert.That(test.Labels!.Count(label => label == k), Is.EqualTo(data.Labels!.Count(label => label == k) * fraction).Within(1));
        Assert.That(train.Labels!.Concat(test.Labels!).Sum(), Is.EqualTo(data.Labels!.Sum()));
    }

    [Test]
    public void Split_SameSeed_SameParts()
    {
        var data = SyntheticData.Binary();

        var parts = new[] { 5, 5, 6 }.Select(seed => data.Split(seed: seed).Test.Values.ToArray()).ToList();

        Assert.That(parts[1], Is.EqualTo(parts[0]));
        Assert.That(parts[2], Is.Not.EqualTo(parts[0]));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(double.NaN)]
    public void Split_FractionOutOfRange_Throws(double fraction) =>
        Assert.That(() => SyntheticData.Binary().Split(fraction), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void SelectRows_WeightsAndMargins_GoAlong()
    {
        var matrix = new FeatureMatrix([1, 2, 3], ["x"]).WithLabels([4, 5, 6]).WithWeights([7, 8, 9]).WithBaseMargins([1, 2, 3, 4, 5, 6]);

        var taken = matrix.SelectRows([2, 0]);

        Assert.That(taken.Values.ToArray(), Is.EqualTo(new float[] { 3, 1 }));
        Assert.That(taken.Labels, Is.EqualTo(new float[] { 6, 4 }));
        Assert.That(taken.Weights, Is.EqualTo(new float[] { 9, 7 }));
        Assert.That(taken.BaseMargins, Is.EqualTo(new float[] { 5, 6, 1, 2 }));
        Assert.That(() => matrix.SelectRows([3]), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
