namespace Segue.Routes;

/// <summary>What is left of a year's pay. Pension contributions and benefits are left out; each sum is exact, not rounded as payroll rounds it.</summary>
/// <param name="Gross">Pay a year in pounds.</param>
/// <param name="IncomeTax">Income tax.</param>
/// <param name="NationalInsurance">Employee's National Insurance.</param>
/// <param name="LoanRepayment">Student and postgraduate loan repayments.</param>
/// <param name="Year">The tax year whose rates were used.</param>
public sealed record TakeHome(decimal Gross, decimal IncomeTax, decimal NationalInsurance, decimal LoanRepayment, string Year)
{
    /// <summary>Gets what is left.</summary>
    public decimal Net => Gross - IncomeTax - NationalInsurance - LoanRepayment;

    /// <summary>Works it out for <paramref name="gross"/> pounds a year, by the latest rates shipped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative pay.</exception>
    public static TakeHome Of(decimal gross, TakeHomeTerms terms) => Of(gross, terms, TaxYear.Latest);

    /// <summary>Works it out by the rates of <paramref name="year"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative pay.</exception>
    public static TakeHome Of(decimal gross, TakeHomeTerms terms, TaxYear year)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gross);
        return new TakeHome(gross, Tax(gross, terms.Nation, year), Insurance(gross, year.NationalInsurance), Loans(gross, terms, year), year.Year);
    }

    private static decimal Tax(decimal gross, TaxNation nation, TaxYear year)
    {
        decimal allowance = Math.Max(0, year.PersonalAllowance - (Math.Max(0, gross - year.AllowanceTaperFrom) / 2));
        decimal taxable = Math.Max(0, gross - allowance);
        decimal tax = 0;
        decimal from = 0;
        foreach (TaxBand band in year.Bands[nation])
        {
            decimal to = Math.Min(taxable, band.UpTo ?? taxable);
            tax += Math.Max(0, to - from) * band.Rate;
            from = band.UpTo ?? taxable;
        }

        return tax;
    }

    private static decimal Insurance(decimal gross, NationalInsurance rates)
    {
        decimal main = Math.Max(0, Math.Min(gross, rates.UpperEarningsLimit) - rates.PrimaryThreshold);
        return (main * rates.MainRate) + (Math.Max(0, gross - rates.UpperEarningsLimit) * rates.UpperRate);
    }

    private static decimal Loans(decimal gross, TakeHomeTerms terms, TaxYear year)
    {
        decimal repaid = terms.Loan == StudentLoan.None ? 0 : Repayment(year.StudentLoans[terms.Loan.ToString()]);
        return terms.PostgraduateLoan ? repaid + Repayment(year.StudentLoans["Postgraduate"]) : repaid;

        decimal Repayment(LoanTerms loan) => Math.Max(0, gross - loan.Threshold) * loan.Rate;
    }
}
