using Segue.Journey;
using Segue.Planning;
using Segue.Report;

namespace Segue.Cli.Homes;

/// <summary>What is stored, in plain words.</summary>
internal static class HomeWords
{
    /// <summary>A sentence or two; says so when there is nothing.</summary>
    public static string Stored(IReadOnlyList<(string Table, long Rows)> tables, CurrentPlan? plan)
    {
        List<string> parts = [];
        long Rows(string table) => tables.FirstOrDefault(one => one.Table == table).Rows;
        if (plan is not null)
        {
            Plan now = plan.Version.Plan;
            parts.Add($"{(Rows("plan") == 1 ? "one plan" : $"{Rows("plan"):#,0} plans")} (in force: {now.Role}, {now.Items.Count(item => item.State == ItemState.Done)} of {now.Items.Count} things finished, to {Wording.Day(now.Finish)}), with what your CV says");
            parts.Add($"{Count(Rows("plan_event"), "event", "events")} in {(Rows("plan") == 1 ? "its" : "their")} history");
        }

        if (Rows("ad") > 0)
        {
            parts.Add($"{Count(Rows("ad"), "job ad", "job ads")} you imported");
        }

        if (Rows("alert") > 0)
        {
            parts.Add($"{(Rows("alert") == 1 ? "one watched search" : $"{Rows("alert"):#,0} watched searches")} and {Count(Rows("alert_find"), "ad", "ads")} {(Rows("alert") == 1 ? "it" : "they")} found");
        }

        return parts.Count == 0 ? "It holds no plan and no ads." : $"It holds {string.Join(", ", parts)}.";
    }

    private static string Count(long number, string one, string many) => $"{number:#,0} {(number == 1 ? one : many)}";
}
