using Segue.Market.Statistics;
using Segue.Reading;

namespace Segue.Market.Worth;

/// <summary>
/// How pay goes with role, seniority, region, year and skills among ads that state it. What a skill adds is what ads that name it pay more than ads that are alike in the rest and do not:
/// no promise, and no proof that the skill is the cause.
/// </summary>
/// <param name="Intercept">The logarithm of pay before any feature.</param>
/// <param name="Coefficients">What each role, seniority, region and year adds, by name.</param>
/// <param name="Means">What each of these families, and all skills together, add on average.</param>
/// <param name="Skills">The skills that enough ads of enough employers name.</param>
/// <param name="N">How many ads.</param>
/// <param name="Employers">How many employers.</param>
/// <param name="FirstYear">The first year of posting.</param>
/// <param name="LastYear">The last, whose pay the base is given in.</param>
public sealed record WorthModel(
    double Intercept,
    IReadOnlyDictionary<string, double> Coefficients,
    IReadOnlyDictionary<string, double> Means,
    IReadOnlyList<SkillEffect> Skills,
    int N,
    int Employers,
    int FirstYear,
    int LastYear)
{
    /// <summary>Gets how many ads each role, seniority, region and year of the model has, by name.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What such ads pay in the last year when they name the usual skills, in pounds; what is not asked for, or not known to the model, is taken on average.</summary>
    /// <param name="role">The role; null for all.</param>
    /// <param name="seniority">The seniority; null for all.</param>
    /// <param name="region">The region; null for all.</param>
    public double Base(string? role, Seniority? seniority, string? region) =>
        Math.Exp(Intercept + Part("role", role) + Part("seniority", seniority?.ToString()) + Part("region", region) + Part("year", $"{LastYear}") + Means.GetValueOrDefault("text") + Means.GetValueOrDefault("skill"));

    /// <summary>How many ads of the model have a role, a seniority or a region.</summary>
    public int CountOf(string family, string value) => Counts.GetValueOrDefault($"{family}:{value}");

    private double Part(string family, string? value) => value is not null && Coefficients.TryGetValue($"{family}:{value}", out double own) ? own : Means.GetValueOrDefault(family);
}

/// <summary>What goes with a skill.</summary>
/// <param name="Skill">The catalogue id.</param>
/// <param name="N">How many ads name it.</param>
/// <param name="Employers">How many employers those have.</param>
/// <param name="Effect">What it adds to the logarithm of pay, with its 95% interval over employers.</param>
public sealed record SkillEffect(string Skill, int N, int Employers, Estimate Effect)
{
    /// <summary>Gets a value indicating whether the interval leaves out nothing at all.</summary>
    public bool IsClear => Effect.Low > 0 || Effect.High < 0;

    /// <summary>The effect in pounds a year on a base.</summary>
    /// <param name="pounds">What such an ad pays, in pounds a year.</param>
    public Estimate On(double pounds) => new(pounds * (Math.Exp(Effect.Value) - 1), pounds * (Math.Exp(Effect.Low) - 1), pounds * (Math.Exp(Effect.High) - 1));
}
