using FsCheck.Fluent;
using Segue.Testing;

namespace Segue.Routes.Tests;

public sealed class TakeHomeTests
{
    private static readonly TakeHomeTerms Plain = new();

    // Worked by hand from the 2026-27 thresholds; £33,000 in Scotland also stands in the Scottish press.
    [Theory]
    [InlineData(12570, 0, 0, 12570)]
    [InlineData(30000, 3486, 1394.40, 25119.60)]
    [InlineData(50270, 7540, 3016, 39714)]
    [InlineData(60000, 11432, 3210.60, 45357.40)]
    [InlineData(110000, 33432, 4210.60, 72357.40)]
    [InlineData(130000, 44703, 4610.60, 80686.40)]
    public void Of_RestOfUk_IsAsWorkedByHand(double gross, double tax, double insurance, double net)
    {
        TakeHome pay = TakeHome.Of((decimal)gross, Plain);

        Assert.Equal(((decimal)tax, (decimal)insurance, (decimal)net), (pay.IncomeTax, pay.NationalInsurance, pay.Net));
    }

    [Theory]
    [InlineData(16000, 651.70, 15073.90)]
    [InlineData(33000, 4081.07, 27284.53)]
    [InlineData(60000, 13182.05, 43607.35)] // 753.73 + 2,597.80 + 2,968.56 + 16,338 x 0.42
    public void Of_Scotland_IsAsWorkedByHand(double gross, double tax, double net)
    {
        TakeHome pay = TakeHome.Of((decimal)gross, new TakeHomeTerms(TaxNation.Scotland));

        Assert.Equal(((decimal)tax, (decimal)net), (pay.IncomeTax, pay.Net));
    }

    [Theory]
    [InlineData(StudentLoan.Plan1, false, 1179)]
    [InlineData(StudentLoan.Plan2, false, 955.35)]
    [InlineData(StudentLoan.Plan4, false, 558.45)]
    [InlineData(StudentLoan.Plan5, false, 1350)]
    [InlineData(StudentLoan.Plan2, true, 2095.35)]
    [InlineData(StudentLoan.None, true, 1140)]
    public void Of_FortyThousandWithLoans_RepaysAboveTheThreshold(StudentLoan loan, bool postgraduate, double repaid) =>
        Assert.Equal((decimal)repaid, TakeHome.Of(40000, new TakeHomeTerms(Loan: loan, PostgraduateLoan: postgraduate)).LoanRepayment);

    [Fact]
    public void Of_AnyPay_RisesAndNeverExceedsGross() => Properties.Hold(
        from pounds in Gen.Choose(0, 400000)
        from nation in Gen.Elements(TaxNation.RestOfUk, TaxNation.Scotland)
        from loan in Gen.Elements(Enum.GetValues<StudentLoan>())
        from postgraduate in Gen.Elements(true, false)
        select (pounds, terms: new TakeHomeTerms(nation, loan, postgraduate)),
        one =>
        {
            decimal net = TakeHome.Of(one.pounds, one.terms).Net;
            decimal more = TakeHome.Of(one.pounds + 1, one.terms).Net;
            return net <= one.pounds && net >= 0 && more > net && more - net <= 1;
        },
        1000);

    [Fact]
    public void Of_NegativePay_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => TakeHome.Of(-1, Plain));

    [Fact]
    public void Latest_Sources_AreGiven() => Assert.True(TaxYear.Latest.Sources.Count >= 4 && TaxYear.Latest.Checked.Year >= 2026);
}
