namespace Segue.Reading.Pay;

/// <summary>The words by which pay is told from other money.</summary>
internal static class PayWords
{
    /// <summary>Words before a figure that say it is pay.</summary>
    public static readonly string[] Cues = ["salary", "salaries", "pay", "paying", "pays", "package", "compensation", "remuneration", "rate", "rates", "wage", "circa", "c.", "ca.", "per annum", "base", "basic", "up to", "upto", "from", "band", "grade", "fte", "pro rata", "starting at", "earn", "earning", "offering"];

    /// <summary>Words that make the figure after them, or just before them, something other than pay.</summary>
    public static readonly string[] Refusals =
    [
        "turnover", "revenue", "revenues", "funding", "funded", "fund", "funds", "raised", "raise", "seed", "series", "million", "billion", "trillion", "budget", "budgets", "bonus of", "referral", "refer", "pension", "allowance", "allowances", "assets", "invest", "invested", "investing", "investment", "investments",
        "valuation", "valued", "discount", "discounts", "voucher", "vouchers", "worth of", "training", "saving", "savings", "save", "saved", "sales of", "profit", "profits", "cashback", "sign-on", "sign on", "signing", "joining award", "gym", "portfolio", "death in service", "stock", "equity", "shares", "rsus", "rsu", "stipend", "relocation", "reimbursement",
        "reimbursed", "reimburse", "tuition", "adoption", "fertility", "childcare", "wellness", "wellbeing", "equipment", "home office", "contribution", "contributions", "donation", "donations", "donate", "grant", "grants", "prize", "prizes", "fees", "fee", "arr", "gmv", "spend", "spending", "spent", "cost", "costs", "loan", "loans", "insurance", "cover", "life assurance", "threshold",
        "cap", "market cap", "transactions", "payments", "payment volume", "learning", "development", "retention bonus", "bonus pot", "car allowance", "allocation", "prize pot", "contracts worth", "deals", "meals", "match", "matching", "income of", "income over", "household", "welcome bonus", "annual bonus of", "bonus up to", "bonus worth",
    ];

    /// <summary>Words that end the reach of a word of refusal before the figure.</summary>
    public static readonly string[] Breaks = ["plus", "and", "with", "salary", "pay", "paying", "rate"];

    /// <summary>Letters after a figure that make it millions or more.</summary>
    public static readonly string[] Multiples = ["m", "mm", "mn", "mil", "million", "millions", "bn", "b", "billion", "billions", "trillion", "trn", "tn"];

    /// <summary>Words for a period, longest first, with the period.</summary>
    public static readonly (string Words, string Period)[] Periods =
    [
        ("annually", "year"), ("per annum", "year"), ("per-annum", "year"), ("/annum", "year"), ("/ annum", "year"), ("per year", "year"), ("a year", "year"), ("each year", "year"), ("/year", "year"), ("/ year", "year"), ("/yr", "year"), ("/ yr", "year"), ("p.a.", "year"), ("p.a", "year"), ("p/a", "year"), ("pa", "year"), ("yearly", "year"), ("annual", "year"), ("annum", "year"), ("per anum", "year"),
        ("per day", "day"), ("a day", "day"), ("/day", "day"), ("/ day", "day"), ("p/d", "day"), ("p.d.", "day"), ("pd", "day"), ("daily", "day"), ("day rate", "day"), ("per diem", "day"),
        ("per hour", "hour"), ("an hour", "hour"), ("/hour", "hour"), ("/ hour", "hour"), ("/hr", "hour"), ("/ hr", "hour"), ("per hr", "hour"), ("p/hr", "hour"), ("p.hr", "hour"), ("p/hour", "hour"), ("p/h", "hour"), ("p.h.", "hour"), ("p.h", "hour"), ("ph", "hour"), ("hourly", "hour"), ("/h", "hour"),
        ("per week", "week"), ("a week", "week"), ("/week", "week"), ("/ week", "week"), ("p/w", "week"), ("pw", "week"), ("weekly", "week"),
        ("per month", "month"), ("a month", "month"), ("/month", "month"), ("/ month", "month"), ("pcm", "month"), ("monthly", "month"), ("p/m", "month"),
    ];

    /// <summary>Words before a figure that give its period.</summary>
    public static readonly (string Words, string Period)[] Before =
    [
        ("day rate", "day"), ("daily rate", "day"), ("rate per day", "day"), ("hourly rate", "hour"), ("rate per hour", "hour"), ("annual salary", "year"), ("salary per annum", "year"), ("salary pa", "year"), ("annual base", "year"), ("per annum", "year"), ("monthly salary", "month"),
    ];
}
