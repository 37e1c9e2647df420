using Bench.Core.Running;

namespace Bench.Cli.Running;

/// <summary>Targets down, contracts across: how many exchanges agree.</summary>
internal static class VerificationMatrix
{
    public static string Of(IReadOnlyList<CheckedContract> answers)
    {
        string[] contracts = [.. answers.Select(answer => answer.Contract).Distinct()];
        var rows = answers.GroupBy(answer => answer.Target)
            .Select(target => (
                Name: target.Key,
                Cells: contracts.Select(contract => Cell(target.FirstOrDefault(answer => answer.Contract == contract))).ToArray()))
            .Prepend((Name: "", Cells: contracts))
            .ToArray();
        var nameWidth = rows.Max(row => row.Name.Length);
        var cellWidths = contracts.Select((_, column) => rows.Max(row => row.Cells[column].Length)).ToArray();
        return string.Join(Environment.NewLine, rows.Select(row =>
            row.Name.PadRight(nameWidth) + string.Concat(row.Cells.Select((cell, column) => "  " + cell.PadLeft(cellWidths[column])))));
    }

    private static string Cell(CheckedContract? answer) => answer switch
    {
        null => "not offered",
        { Agrees: true } => $"{answer.Exchanges} agree",
        _ => $"{answer.Differences.Count} of {answer.Exchanges} differ",
    };
}
