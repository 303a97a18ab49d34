namespace Segue.Market.Figures;

/// <summary>The limits that keep figures honest; decision record 0009 says why.</summary>
public static class FigureRules
{
    /// <summary>A figure from fewer records than this is not shown.</summary>
    public const int LeastN = 10;

    /// <summary>With at least this many whole UK ads for a role, ads from elsewhere are left out of its skill shares.</summary>
    public const int EnoughUkAds = 30;

    /// <summary>The most of a role's ads that one employer may have in the skill shares, as a share; at least two ads are always let in.</summary>
    public const double EmployerCap = 0.05;

    /// <summary>The least number of ads from which a median of years is given.</summary>
    public const int LeastYears = 5;

    /// <summary>Yearly pay in pounds below this is a mistake or part of a year and is not counted.</summary>
    public const decimal LeastPay = 12_000;

    /// <summary>Yearly pay in pounds above this is a mistake and is not counted.</summary>
    public const decimal MostPay = 400_000;

    /// <summary>The most ads one employer may have among <paramref name="ads"/>.</summary>
    public static int MostPerEmployer(int ads) => Math.Max(2, (int)Math.Floor(EmployerCap * ads));
}
