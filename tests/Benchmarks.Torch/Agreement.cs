using System.Globalization;
using Spectre.Console;
using static TorchSharp.torch;

namespace Workspace.Benchmarks.Torch;

/// <summary>Whether every device, and PyTorch, come to the same loss after three steps from the same weights.</summary>
internal static class Agreement
{
    // Devices add up in different orders, and some multiply with fewer digits.
    private const double Tolerance = 2e-3;

    /// <returns>Whether all agree.</returns>
    public static async Task<bool> CheckAsync(IAnsiConsole output, IReadOnlyList<string> devices, Func<string, string, Task<double>> theirs)
    {
        var agree = true;
        var table = new Table().Border(TableBorder.Ascii2).Title("loss after three steps").AddColumns("task", "device", "ours", "PyTorch", "");
        foreach (var task in TorchTasks.All.Where(task => task.Loss is not null))
        {
            var expected = await theirs(task.Name, "cpu");
            foreach (var name in devices)
            {
                var (ours, peer) = (task.Loss!(new Device(name)), await theirs(task.Name, name));
                var met = Near(ours, expected) && Near(peer, expected);
                agree &= met;
                table.AddRow(task.Name, name, Text(ours), Text(peer), met ? "agrees" : "DIFFERS");
            }
        }
        output.Write(table);
        return agree;
    }

    private static bool Near(double value, double expected) => Math.Abs(value - expected) <= Tolerance * Math.Max(1, Math.Abs(expected));

    private static string Text(double value) => value.ToString("0.000000", CultureInfo.InvariantCulture);
}
