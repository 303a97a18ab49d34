using System.Text.Json;
using System.Text.Json.Serialization;

namespace Segue.Routes;

/// <summary>The rates and thresholds of one tax year, all in pounds a year.</summary>
/// <param name="Year">Such as <c>2026-27</c>.</param>
/// <param name="Checked">The day the figures were checked.</param>
/// <param name="Sources">Where they are from.</param>
/// <param name="PersonalAllowance">Income free of tax.</param>
/// <param name="AllowanceTaperFrom">Gross income above which the allowance shrinks by £1 for every £2.</param>
/// <param name="Bands">Bands by nation, lowest first.</param>
/// <param name="NationalInsurance">Employee's class 1, category A.</param>
/// <param name="StudentLoans">Loans by plan: the names of <see cref="StudentLoan"/>, and <c>Postgraduate</c>.</param>
public sealed record TaxYear(
    string Year,
    DateOnly Checked,
    IReadOnlyList<string> Sources,
    decimal PersonalAllowance,
    decimal AllowanceTaperFrom,
    IReadOnlyDictionary<TaxNation, IReadOnlyList<TaxBand>> Bands,
    NationalInsurance NationalInsurance,
    IReadOnlyDictionary<string, LoanTerms> StudentLoans)
{
    private static readonly Lazy<TaxYear> LatestYear = new(Load);

    /// <summary>Gets the latest year that is shipped.</summary>
    public static TaxYear Latest => LatestYear.Value;

    private static TaxYear Load()
    {
        using Stream stream = typeof(TaxYear).Assembly.GetManifestResourceStream("Segue.Routes.uk-tax.json")
            ?? throw new InvalidOperationException("uk-tax.json is not embedded.");
        TaxFile file = JsonSerializer.Deserialize(stream, TaxJson.Default.TaxFile)
            ?? throw new InvalidOperationException("uk-tax.json is empty.");
        return file.Years.MaxBy(year => year.Year, StringComparer.Ordinal)
            ?? throw new InvalidOperationException("uk-tax.json has no year.");
    }
}

/// <summary>A band of income tax.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rate">The part taken, 0 to 1.</param>
/// <param name="UpTo">Taxable income (after the allowance) at which it ends; null for the last.</param>
public sealed record TaxBand(string Name, decimal Rate, decimal? UpTo);

/// <summary>National Insurance.</summary>
/// <param name="PrimaryThreshold">Pay from which it is due.</param>
/// <param name="UpperEarningsLimit">Pay from which the upper rate holds.</param>
/// <param name="MainRate">The part taken between the two.</param>
/// <param name="UpperRate">The part taken above.</param>
public sealed record NationalInsurance(decimal PrimaryThreshold, decimal UpperEarningsLimit, decimal MainRate, decimal UpperRate);

/// <summary>Repayment of one sort of loan.</summary>
/// <param name="Threshold">Pay from which it is repaid.</param>
/// <param name="Rate">The part of the pay above it.</param>
public sealed record LoanTerms(decimal Threshold, decimal Rate);

/// <summary>The file's outermost object.</summary>
internal sealed record TaxFile(IReadOnlyList<TaxYear> Years);

/// <summary>Reads the file without reflection, so that start-up stays quick.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TaxFile))]
internal sealed partial class TaxJson : JsonSerializerContext;
