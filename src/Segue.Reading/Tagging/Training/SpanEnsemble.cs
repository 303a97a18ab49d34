namespace Segue.Reading.Tagging.Training;

/// <summary>
/// Trains a layer several times, in ways that err differently, and gives the mean of the weights: models that hide features at random, each by its own
/// seed, and one of regularised likelihood. The mean is one model, as fast as each, and better than any.
/// </summary>
internal static class SpanEnsemble
{
    private const float Rate = 0.2f;
    private const int LikelihoodRounds = 40;

    /// <summary>Trains on <paramref name="sentences"/> as <paramref name="plan"/> says; a plan of few features is trained twice, the second time with those that weighed most.</summary>
    public static SpanWeights Train(LayerPlan plan, IReadOnlyList<Sentence> sentences)
    {
        SpanWeights all = Train(plan, sentences, SpanTrainer.Number(sentences, plan.LeastCount, plan.Rich));
        return plan.Rich ? all : Train(plan, sentences, all.Weightiest(plan.Features));
    }

    private static SpanWeights Train(LayerPlan plan, IReadOnlyList<Sentence> sentences, Dictionary<uint, int> ids)
    {
        SpanWeights[] models = new SpanWeights[plan.Seeds + 1];
        Parallel.For(0, models.Length, seed => models[seed] = seed == 0
            ? SpanTrainer.Train(sentences, ids, plan, LikelihoodRounds)
            : SpanLearner.Train(sentences, ids, plan.Longest, new LearnerOptions(seed, plan.Rounds, Rate, plan.Hidden, 0, plan.Rich)));
        SpanWeights mean = models[0];
        for (int i = 0; i < mean.Values.Length; i++)
        {
            mean.Values[i] = models.Sum(one => one.Values[i]) / models.Length;
        }

        return mean;
    }
}
