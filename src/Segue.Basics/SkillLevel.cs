namespace Segue.Basics;

/// <summary>How well somebody can do something. Ordered; the numbers are part of the file formats.</summary>
public enum SkillLevel
{
    /// <summary>No evidence of it.</summary>
    None = 0,

    /// <summary>Knows what it is and what it is for.</summary>
    KnowsOf = 1,

    /// <summary>Has used it, with help or for small things.</summary>
    HasUsed = 2,

    /// <summary>Works alone with it.</summary>
    WorksAlone = 3,

    /// <summary>Leads others in it.</summary>
    Leads = 4,
}
