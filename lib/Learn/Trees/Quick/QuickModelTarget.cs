using Workspace.Core.Tables;

namespace Workspace.Learn.Trees.Quick;

/// <summary>A target column as labels, and what kind of problem it poses.</summary>
/// <param name="Problem">Classes or a number.</param>
/// <param name="Labels">One per row kept: the class index or the number.</param>
/// <param name="ClassNames">The classes' names, sorted; empty for a number.</param>
/// <param name="Rows">The rows kept, those whose target is there.</param>
/// <param name="MissingRows">Number of rows left out.</param>
internal sealed record QuickModelTarget(PredictionProblem Problem, float[] Labels, IReadOnlyList<string> ClassNames, int[] Rows, int MissingRows)
{
    internal static QuickModelTarget Of(TableColumn column, PredictionProblem? problem)
    {
        var rows = Enumerable.Range(0, column.Length).Where(row => !column.IsMissing(row)).ToArray();
        return column.Schema.Kind is ColumnKind.Text ? OfText(column, rows, problem) : OfNumbers(column, rows, problem);
    }

    private static QuickModelTarget OfText(TableColumn column, int[] rows, PredictionProblem? problem)
    {
        if (problem == PredictionProblem.Regression) throw new TrainingDataException($"The target \"{column.Schema.Name}\" is text, which is no number to predict. Cast it, or let it be classes.");
        CheckEnough(column, rows);
        var texts = column.ToTexts();
        return OfClasses(column, rows, row => texts[row]!, StringComparer.Ordinal, text => text);
    }

    private static QuickModelTarget OfNumbers(TableColumn column, int[] rows, PredictionProblem? problem)
    {
        if (column.Schema.Kind is ColumnKind.Other) throw new TrainingDataException($"The target \"{column.Schema.Name}\" holds {column.Schema.TypeName}. Choose a numeric, boolean or text column.");
        var numbers = column.ToDoubles();
        var present = rows.Where(row => !double.IsNaN(numbers[row])).ToArray();
        CheckEnough(column, present);
        if (problem == PredictionProblem.Classification || (problem is null && LooksLikeClasses(column, present, numbers)))
            return OfClasses(column, present, row => numbers[row], Comparer<double>.Default, number => Show(column, number));
        if (present.All(row => numbers[row] == numbers[present[0]])) throw Constant(column, Show(column, numbers[present[0]]), present.Length);
        return new(PredictionProblem.Regression, Array.ConvertAll(present, row => (float)numbers[row]), [], present, column.Length - present.Length);
    }

    private static bool LooksLikeClasses(TableColumn column, int[] rows, double[] numbers) =>
        column.Schema.Kind == ColumnKind.Boolean ||
        (rows.All(row => double.IsInteger(numbers[row])) && rows.Select(row => numbers[row]).Distinct().Take(QuickModel.MostClasses + 1).Count() <= QuickModel.MostClasses);

    private static QuickModelTarget OfClasses<T>(TableColumn column, int[] rows, Func<int, T> value, IComparer<T> order, Func<T, string> name) where T : notnull
    {
        var classes = rows.Select(value).Distinct().Order(order).ToList();
        if (classes.Count == 1) throw Constant(column, name(classes[0]), rows.Length);
        if (classes.Count > rows.Length / 2) throw new TrainingDataException($"The target \"{column.Schema.Name}\" has {classes.Count} classes in {rows.Length} rows. Classes must repeat; is it an identifier, or a number to be read as regression?");
        var index = classes.Select((item, k) => (item, k)).ToDictionary(pair => pair.item, pair => pair.k);
        return new(PredictionProblem.Classification, Array.ConvertAll(rows, row => (float)index[value(row)]), [.. classes.Select(name)], rows, column.Length - rows.Length);
    }

    private static void CheckEnough(TableColumn column, int[] present)
    {
        if (present.Length < 2) throw new TrainingDataException($"The target \"{column.Schema.Name}\" has {present.Length} values in {column.Length} rows. A quick model needs at least two.");
    }

    private static string Show(TableColumn column, double number) =>
        column.Schema.Kind == ColumnKind.Boolean ? (number == 0 ? "false" : "true") : FormattableString.Invariant($"{number}");

    private static TrainingDataException Constant(TableColumn column, string value, int rows) =>
        new($"The target \"{column.Schema.Name}\" is {value} in all {rows} rows: there is nothing to predict. Check the column and the filters.");
}
