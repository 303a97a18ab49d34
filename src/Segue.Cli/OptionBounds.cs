using System.CommandLine;
using System.Globalization;
using Segue.Basics;

namespace Segue.Cli;

/// <summary>What numbers on the command line may be; pounds and miles reach far beyond what anyone means, so that only slips are refused.</summary>
internal static class OptionBounds
{
    private const int MostPounds = 10_000_000;
    private const int MostMiles = 1_000;

    /// <summary>Adds what is wrong with pounds a year, if anything, to <paramref name="problems"/>.</summary>
    public static void PoundsAYear(Option option, decimal? given, List<Problem> problems) => Check(option, given, "pounds a year", MostPounds, problems);

    /// <summary>Adds what is wrong with pounds, if anything, to <paramref name="problems"/>.</summary>
    public static void Pounds(Option option, decimal? given, List<Problem> problems) => Check(option, given, "pounds", MostPounds, problems);

    /// <summary>Adds what is wrong with miles, if anything, to <paramref name="problems"/>.</summary>
    public static void Miles(Option option, int? given, List<Problem> problems) => Check(option, given, "miles", MostMiles, problems);

    /// <summary>Refuses whole numbers outside two bounds while the command line is read.</summary>
    public static void Between(this Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        // What is no number at all is told by the parser itself.
        if (result.Tokens is [.., { Value: var text }] && int.TryParse(text, CultureInfo.InvariantCulture, out int number) && (number < least || number > most))
        {
            result.AddError($"{option.Name} is from {least} to {most}.");
        }
    });

    private static void Check(Option option, decimal? given, string unit, int most, List<Problem> problems)
    {
        if (given < 0 || given > most)
        {
            problems.Add(new Problem("option.bounds", string.Create(CultureInfo.InvariantCulture, $"{option.Name} is in {unit}, from 0 to {most:#,0}.")));
        }
    }
}
