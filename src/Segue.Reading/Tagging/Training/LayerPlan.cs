namespace Segue.Reading.Tagging.Training;

/// <summary>How one layer is trained.</summary>
/// <param name="Name">See <see cref="TaggerLayers"/>.</param>
/// <param name="Source">What it is learned from.</param>
/// <param name="Longest">The longest span looked for, in words; longer ones are cut off from training.</param>
/// <param name="Penalty">The strength of the squared penalty on weights.</param>
/// <param name="OnlyOne">Whether each text holds exactly one span.</param>
/// <param name="Threshold">The least gain for which a span is taken; chosen by cross-validation on the training part, where F1 hardly moves between 0.1 and 0.3.</param>
/// <param name="Features">How many features are kept in the model.</param>
/// <param name="Hidden">The share of features hidden at each step of the models that hide some.</param>
/// <param name="Rounds">Their passes over the sentences.</param>
/// <param name="Seeds">How many of them there are.</param>
/// <param name="LeastCount">Features seen less often are left out.</param>
/// <param name="Rich">Whether <see cref="RichFeatures"/> are learned too, and all features kept in one training; else the weightiest are trained again by themselves.</param>
internal sealed record LayerPlan(
    string Name, GoldSource Source, int Longest, double Penalty, bool OnlyOne, float Threshold, int Features, float Hidden, int Rounds, int Seeds, int LeastCount, bool Rich)
{
    /// <summary>The layers of the shipped model.</summary>
    public static readonly LayerPlan[] All =
    [
        new(TaggerLayers.Knowledge, new("skillspan", "tags_knowledge"), 8, 2, false, 0.2f, 24_000, 0.6f, 10, 4, 2, false),
        new(TaggerLayers.Skill, new("skillspan", "tags_skill"), 12, 4, false, 0.12f, 180_000, 0.5f, 10, 4, 2, true),
        new(TaggerLayers.UkSkill, new("green-uk", "tags_skill"), 16, 4, false, 0.12f, 180_000, 0.5f, 6, 4, 2, true),
        new(TaggerLayers.SoftSkill, new("sayfullina", "tags_skill"), 7, 2, true, 0, 80_000, 0.5f, 6, 2, 2, true),
    ];
}

/// <summary>A kind of span in a gold set.</summary>
/// <param name="Set">The set's folder.</param>
/// <param name="Tags">The list of tags in it.</param>
internal sealed record GoldSource(string Set, string Tags);
