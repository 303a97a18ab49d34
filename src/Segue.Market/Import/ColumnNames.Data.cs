using static Segue.Market.Import.AdField;

namespace Segue.Market.Import;

/// <summary>Header names, folded to letters and digits, by the field they usually hold; the best first.</summary>
internal static class ColumnNames
{
    /// <summary>Names and fields. Names that end in <c>*</c> match anything that holds them.</summary>
    public static IReadOnlyList<(AdField Field, string[] Names)> Known { get; } =
    [
        (Description, ["description", "jobdescription", "fulldescription", "descriptiontext", "adtext", "text", "body", "content", "details", "*description"]),
        (Title, ["title", "jobtitle", "positiontitle", "position", "vacancytitle", "jobname", "role", "vacancy", "*title"]),
        (Employer, ["employer", "employername", "company", "companyname", "companydisplayname", "hiringorganizationname", "hiringorganization", "organisation", "organization", "organisationname", "recruiter", "*employername", "*companyname"]),
        (Location, ["location", "locationraw", "joblocation", "locationdisplayname", "locationname", "joblocationaddressaddresslocality", "place", "city", "town", "address", "*location"]),
        (PayLow, ["salarymin", "minsalary", "jobminsalary", "minimumsalary", "payfrom", "salaryfrom", "paymin", "minpay", "salarylow", "basesalaryvalueminvalue", "*minsalary", "*salarymin"]),
        (PayHigh, ["salarymax", "maxsalary", "jobmaxsalary", "maximumsalary", "payto", "salaryto", "paymax", "maxpay", "salaryhigh", "basesalaryvaluemaxvalue", "*maxsalary", "*salarymax"]),
        (PayPeriod, ["salaryperiod", "jobsalaryperiod", "payperiod", "salarytype", "salaryunit", "basesalaryvalueunittext", "*salaryperiod"]),
        (PayCurrency, ["salarycurrency", "currency", "paycurrency", "basesalarycurrency"]),
        (PayPredicted, ["salaryispredicted", "paypredicted", "ispredicted", "salarypredicted", "*predicted"]),
        (Pay, ["salary", "pay", "salaryraw", "salarytext", "paytext", "compensation", "salaryestimate", "remuneration", "wage", "package"]),
        (Level, ["level", "seniority", "senioritylevel", "experiencelevel", "joblevel", "jobmaturity", "maturity"]),
        (Workplace, ["workplace", "workplacetype", "workingpattern", "remote", "remotetype", "joblocationtype", "workmode"]),
        (Employment, ["employmenttype", "jobemploymenttype", "contracttype", "contracttime", "employment", "jobtype", "*employmenttype"]),
        (Url, ["url", "joburl", "link", "joblink", "redirecturl", "applyurl", "externalurl", "*url", "*link"]),
        (Posted, ["dateposted", "posted", "posteddate", "jobposteddate", "postedat", "created", "createdat", "publicationdate", "published", "date", "listeddate", "*posteddate", "*dateposted"]),
        (Closes, ["closes", "closingdate", "validthrough", "expirationdate", "expires", "deadline", "enddate", "*closingdate"]),
        (Id, ["id", "jobid", "jobidentifier", "identifier", "reference", "ref", "adid", "vacancyid", "requisitionid", "identifiervalue"]),
    ];
}
