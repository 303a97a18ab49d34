namespace Segue.Reading.Tagging;

/// <summary>The names of the layers that are trained, each by the rules of one gold set.</summary>
public static class TaggerLayers
{
    /// <summary>Names of things known: tools, languages, methods, fields, degrees (SkillSpan).</summary>
    public const string Knowledge = "knowledge";

    /// <summary>What a person does or is able to do, as a phrase (SkillSpan).</summary>
    public const string Skill = "skill";

    /// <summary>Skills, qualifications and experience as marked in UK ads of all trades (Green and others).</summary>
    public const string UkSkill = "uk-skill";

    /// <summary>The one soft skill of a snippet of lemmatised text (Sayfullina and others).</summary>
    public const string SoftSkill = "soft-skill";
}
