namespace Segue.Routes;

/// <summary>Whose pay it is, as far as tax depends on it.</summary>
/// <param name="Nation">Whose income tax is paid.</param>
/// <param name="Loan">The undergraduate loan being repaid.</param>
/// <param name="PostgraduateLoan">Whether a postgraduate loan is repaid as well; it is taken beside any other.</param>
public sealed record TakeHomeTerms(TaxNation Nation = TaxNation.RestOfUk, StudentLoan Loan = StudentLoan.None, bool PostgraduateLoan = false);

/// <summary>Whose income tax bands hold.</summary>
public enum TaxNation
{
    /// <summary>England, Wales and Northern Ireland.</summary>
    RestOfUk,

    /// <summary>Scotland.</summary>
    Scotland,
}

/// <summary>The plan of an undergraduate loan; one is repaid at a time.</summary>
public enum StudentLoan
{
    /// <summary>None.</summary>
    None,

    /// <summary>Plan 1.</summary>
    Plan1,

    /// <summary>Plan 2.</summary>
    Plan2,

    /// <summary>Plan 4, Scotland.</summary>
    Plan4,

    /// <summary>Plan 5.</summary>
    Plan5,
}
