namespace Segue.Reading.Tagging.Training;

/// <summary>How nets are learned: one net finds all kinds of span at once, as the sets teach one another what words are like.</summary>
/// <param name="Tasks">The kinds of span.</param>
/// <param name="Width">See <see cref="Neural.NetShape"/>.</param>
/// <param name="Reaches">The same.</param>
/// <param name="Pairs">The same.</param>
/// <param name="Seeds">How many nets are learned, each from other first numbers.</param>
/// <param name="LeastCount">Features seen less often are left out.</param>
/// <param name="Options">How each is learned; its seed is that of the first.</param>
internal sealed record NetPlan(NetTask[] Tasks, int Width, int[] Reaches, int Pairs, int Seeds, int LeastCount, NetOptions Options)
{
    /// <summary>The nets of the shipped model. Chosen on folds of the training parts.</summary>
    public static readonly NetPlan Shipped = new(
        [
            new(TaggerLayers.Knowledge, new("skillspan", "tags_knowledge"), 8, 0.3f),
            new(TaggerLayers.Skill, new("skillspan", "tags_skill"), 12, 0.25f),
            new(TaggerLayers.UkSkill, new("green-uk", "tags_skill"), 16, 0.2f),
        ],
        Width: 64,
        [1, 2, 4],
        Pairs: 13,
        Seeds: 5,
        LeastCount: 5,
        new NetOptions(1, 10, 8, 0.003f, 0.01f, 0.4f, 0.3f, 0.1f));
}

/// <summary>A kind of span that nets learn.</summary>
/// <param name="Name">See <see cref="TaggerLayers"/>.</param>
/// <param name="Source">What it is learned from.</param>
/// <param name="Longest">The longest span looked for, in words; sentences with longer ones are left out.</param>
/// <param name="Threshold">The least gain for which a span is taken.</param>
internal sealed record NetTask(string Name, GoldSource Source, int Longest, float Threshold);
