using Segue.Market.Bench.Mix;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Market.Bench.Search;

/// <summary>Makes searches as people type them: one to four words of titles, skills, employers and places, the last one begun.</summary>
internal static class SearchQueries
{
    private static readonly string[] Skills =
        ["python", "sql", "aws", "azure", "kubernetes", "docker", "terraform", "spark", "kafka", "airflow", "pytorch", "tensorflow", "tableau", "snowflake", "java", "typescript", "react", "linux", "pandas", "excel"];

    private static readonly string[] Things =
        ["data", "engineer", "scientist", "analyst", "machine", "learning", "developer", "senior", "cloud", "platform", "research", "product", "manager", "security", "finance", "health", "team", "experience", "remote", "models"];

    private static readonly string[] Towns = ["Leeds", "London", "Manchester", "Bristol", "Edinburgh", "Birmingham", "Cambridge"];
    private static readonly string[] Roles = ["data-scientist", "data-engineer", "machine-learning-engineer", "data-analyst", "software-engineer"];

    /// <summary>Searches of one to four words; the last ends in a star.</summary>
    public static string[] Words(int count, int seed)
    {
        string[] queries = new string[count];
        for (int i = 0; i < count; i++)
        {
            Dice dice = new(seed, i);
            int words = 1 + (i % 4);
            List<string> picked = [];
            while (picked.Count < words)
            {
                string word = dice.Of(dice.Chance(45) ? Skills : Things);
                if (!picked.Contains(word))
                {
                    picked.Add(word);
                }
            }

            picked[^1] = picked[^1][..Math.Min(picked[^1].Length, dice.Between(3, 7))] + "*";
            queries[i] = string.Join(' ', picked);
        }

        return queries;
    }

    /// <summary>The same with filters: two of place within a distance, pay, working pattern, role, seniority, days and employment.</summary>
    public static SearchWish Filtered(string words, int number)
    {
        Dice dice = new(77, number);
        SearchWish wish = new() { Words = words };
        for (int i = 0; i < 2; i++)
        {
            wish = dice.Next(7) switch
            {
                0 => wish with { Place = dice.Of(Towns), WithinKm = dice.Between(10, 80) },
                1 => wish with { PayFrom = 1000 * dice.Between(30, 70) },
                2 => wish with { Workplaces = [Workplace.Remote, Workplace.Hybrid] },
                3 => wish with { Roles = [dice.Of(Roles)] },
                4 => wish with { Seniorities = [Seniority.Senior] },
                5 => wish with { WithinDays = dice.Between(7, 60) },
                _ => wish with { Employment = ["permanent"] },
            };
        }

        return wish;
    }
}
