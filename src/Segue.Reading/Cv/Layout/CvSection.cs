namespace Segue.Reading.Cv.Layout;

/// <summary>A part of a CV under one heading.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Title">The heading as it stands; null for what comes before the first heading.</param>
/// <param name="Lines">Its lines in reading order.</param>
internal sealed record CvSection(SectionKind Kind, string? Title, IReadOnlyList<CvLine> Lines);

/// <summary>What a section holds.</summary>
internal enum SectionKind
{
    /// <summary>Before the first heading: name and contact.</summary>
    Top,

    /// <summary>Jobs.</summary>
    Experience,

    /// <summary>Education.</summary>
    Education,

    /// <summary>Skills as a list.</summary>
    Skills,

    /// <summary>Projects.</summary>
    Projects,

    /// <summary>Certificates.</summary>
    Certificates,

    /// <summary>Human languages.</summary>
    Languages,

    /// <summary>A summary of the person.</summary>
    Summary,

    /// <summary>Contact details.</summary>
    Contact,

    /// <summary>Profiles on other sites.</summary>
    Links,

    /// <summary>Voluntary work.</summary>
    Volunteering,

    /// <summary>A heading this reader gives no meaning to; its words still count as text.</summary>
    Other,
}
