using Segue.Market.Statistics;

namespace Segue.Market.Worth;

/// <summary>Learns what goes with a skill.</summary>
public static class WorthLearning
{
    /// <summary>The least ads that must name a skill.</summary>
    public const int LeastAds = 15;

    /// <summary>The least employers those ads must have.</summary>
    public const int LeastEmployers = 8;

    private const int Samples = 200;
    private const ulong Seed = 20261121;
    private static readonly string[] Families = ["role", "seniority", "region", "year", "text", "skill"];

    /// <summary>
    /// Learns from examples. Cut texts count too, marked as such: they may ask for more than they show, which brings the figures nearer to nothing. The intervals come from drawing employers anew, with all their ads, because the ads of one
    /// employer are alike.
    /// </summary>
    /// <param name="examples">Ads with stated pay and a year.</param>
    /// <returns>The model; null when there are fewer than <see cref="PayModel.LeastExamples"/>.</returns>
    public static WorthModel? Learn(IEnumerable<PayExample> examples)
    {
        PayExample[] learnt = [.. examples];
        if (learnt.Length < PayModel.LeastExamples)
        {
            return null;
        }

        IReadOnlyList<PayFeature>[] features = [.. learnt.Select(example => (IReadOnlyList<PayFeature>)[.. PayFeatures.Named(example.Facts)])];
        PayMatrix matrix = PayMatrix.Of(features, name => name.StartsWith("skill:", StringComparison.Ordinal) ? LeastAds : 2);
        double[] targets = [.. learnt.Select(example => Math.Log(example.Pay))];
        string[] groups = [.. learnt.Select(example => example.Group)];
        int[] rows = [.. Enumerable.Range(0, learnt.Length)];
        double penalty = new PayTraining(matrix, targets, groups).BestPenalty(rows, Seed);
        RidgeFit fit = RidgeFit.Of(matrix, rows, targets, penalty);
        return Put(learnt, matrix, fit, Draws(matrix, targets, groups, penalty, fit));
    }

    /// <summary>The coefficients of fits to employers drawn with replacement, one fit a row.</summary>
    internal static double[][] Draws(PayMatrix matrix, double[] targets, string[] groups, double penalty, RidgeFit fit)
    {
        int[][] byGroup = [.. groups.Select((group, row) => (group, row)).GroupBy(pair => pair.group, pair => pair.row, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray())];
        double[][] draws = new double[Samples][];
        Parallel.For(0, Samples, sample =>
        {
            SeededDraws random = new(Seed + (ulong)sample);
            int[] rows = [.. Enumerable.Range(0, byGroup.Length).SelectMany(_ => byGroup[random.Below(byGroup.Length)])];
            draws[sample] = RidgeFit.Of(matrix, rows, targets, penalty, fit, 1e-4).Coefficients;
        });
        return draws;
    }

    private static WorthModel Put(PayExample[] learnt, PayMatrix matrix, RidgeFit fit, double[][] draws)
    {
        Dictionary<string, double> coefficients = new(StringComparer.Ordinal);
        List<SkillEffect> skills = [];
        float half = PayFeatures.Named(new PayFacts("", "") { Skills = ["x"] }).First(feature => feature.Name == "skill:x").Value;
        for (int column = 0; column < matrix.Names.Count; column++)
        {
            (string family, string value) = Parts(matrix.Names[column]);
            if (family != "skill")
            {
                coefficients[matrix.Names[column]] = fit.Coefficients[column];
                continue;
            }

            PayExample[] naming = [.. learnt.Where(example => example.Facts.Skills.Contains(value))];
            int employers = naming.Select(example => example.Group).Distinct(StringComparer.Ordinal).Count();
            if (employers >= LeastEmployers)
            {
                int at = column;
                skills.Add(new SkillEffect(value, naming.Length, employers, Estimate.Of(half * fit.Coefficients[at], [.. draws.Select(draw => half * draw[at])])));
            }
        }

        int[] years = [.. learnt.Select(example => example.Facts.Year).OfType<int>().DefaultIfEmpty(0)];
        return new WorthModel(fit.Intercept, coefficients, MeansOf(matrix, fit), skills, learnt.Length, learnt.Select(example => example.Group).Distinct(StringComparer.Ordinal).Count(), years.Min(), years.Max())
        {
            Counts = learnt.SelectMany(example => PayFeatures.Named(example.Facts)).Where(feature => coefficients.ContainsKey(feature.Name)).GroupBy(feature => feature.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, double> MeansOf(PayMatrix matrix, RidgeFit fit) =>
        Families.ToDictionary(
            family => family,
            family =>
            {
                double[] own = [.. fit.Coefficients.Select((coefficient, column) => Parts(matrix.Names[column]).Family == family ? coefficient : 0)];
                return Enumerable.Range(0, matrix.Rows).Average(row => matrix.Times(row, own));
            },
            StringComparer.Ordinal);

    private static (string Family, string Value) Parts(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return (name[..colon], name[(colon + 1)..]);
    }
}
