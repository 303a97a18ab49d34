namespace Segue.Reading.Tagging.Training;

/// <summary>How one layer is trained.</summary>
/// <param name="Name">See <see cref="TaggerLayers"/>.</param>
/// <param name="Set">The gold set's folder.</param>
/// <param name="Tags">The list of tags in it.</param>
/// <param name="Longest">The longest span looked for, in words; longer ones are cut off from training.</param>
/// <param name="Penalty">The strength of the squared penalty on weights.</param>
/// <param name="OnlyOne">Whether each text holds exactly one span.</param>
/// <param name="Features">How many features are kept in the model.</param>
internal sealed record LayerPlan(string Name, string Set, string Tags, int Longest, double Penalty, bool OnlyOne, int Features)
{
    /// <summary>The layers of the shipped model.</summary>
    public static readonly LayerPlan[] All =
    [
        new(TaggerLayers.Knowledge, "skillspan", "tags_knowledge", 8, 2, false, 70_000),
        new(TaggerLayers.Skill, "skillspan", "tags_skill", 12, 4, false, 70_000),
        new(TaggerLayers.UkSkill, "green-uk", "tags_skill", 16, 4, false, 70_000),
        new(TaggerLayers.SoftSkill, "sayfullina", "tags_skill", 7, 2, true, 40_000),
    ];
}
