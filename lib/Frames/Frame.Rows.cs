using Workspace.Frames.Rows;

namespace Workspace.Frames;

/// <content>Rows as objects.</content>
public sealed partial class Frame
{
    /// <summary>Goes through the rows as objects of a type, without holding them all: the plan runs while they are taken.</summary>
    /// <typeparam name="T">
    /// A record or class. Columns go to constructor parameters and settable properties of the same name, where case,
    /// underscores, dashes and spaces do not count: <c>credit_amount</c> fits <c>CreditAmount</c>.
    /// </typeparam>
    /// <returns>The rows; each enumeration runs the plan anew.</returns>
    /// <exception cref="Errors.FrameException">A parameter or required property has no column, or a value does not fit its type.</exception>
    public IEnumerable<T> Rows<T>()
    {
        var mapping = RowMapping.Create(typeof(T), Plan.Schema);
        return Enumerate(mapping.Columns.Count == 0 ? this : Select(mapping.Columns), new RowReader<T>(mapping));

        static IEnumerable<T> Enumerate(Frame frame, RowReader<T> reader)
        {
            foreach (var block in frame.Run(frame.Database.Stream))
                foreach (var row in reader.Read(block)) yield return row;
            GC.KeepAlive(frame.Plan);
        }
    }
}
