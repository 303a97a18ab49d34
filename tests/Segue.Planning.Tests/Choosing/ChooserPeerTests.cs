using Segue.Planning.Choosing;

namespace Segue.Planning.Tests.Choosing;

/// <summary>The same model given to us and to solvers that are not ours.</summary>
public sealed class ChooserPeerTests
{
    // 20 times what the hardest of these needs; a search that needs more is no longer the one that was measured.
    private const long MostNodes = 1_500;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Solve_LargeInstances_ProvesWhatGlpkProves(bool random) => Compare(SolverProgram.Glpk, random, 6);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Solve_LargeInstances_ProvesWhatCbcProves(bool random) => Compare(SolverProgram.Cbc, random, 2);

    [Fact]
    public void Solve_ProblemsWithCircles_ProvesWhatGlpkProves()
    {
        int circular = 0;
        for (int seed = 0; seed < 25; seed++)
        {
            ChoiceProblem problem = SmallProblems.Random(seed, 16);

            Choice? choice = ResourceChooser.Solve(problem, Effort(MostNodes));

            double? least = SolverProgram.Glpk.Least(LinearFile.Write(problem));
            Assert.Equal(least is null, choice is null);
            Assert.True(choice is null || Math.Abs(choice.Cost - least!.Value) < 1e-3, $"seed {seed}: {choice?.Cost} instead of {least}");
            circular += problem.Circular && choice is not null ? 1 : 0;
        }

        Assert.True(circular > 5, $"only {circular} had circles");
    }

    private static void Compare(SolverProgram peer, bool random, int seeds)
    {
        for (int seed = 1; seed <= seeds; seed++)
        {
            PlanInput input = random ? RandomInstances.Make(seed) : RealisticInstances.Make(seed);
            ChoiceModel model = ChoiceModel.Build(input, input.Request.MoneyPerHour);
            double free = Solve(model, null).Resources.Sum(resource => model.Price[resource]);
            double least = ResourceChooser.Solve(model.Problem(null, null, model.Price), Effort(MostNodes))!.Cost;
            double? budget = seed % 3 == 0 ? null : Math.Floor(least + ((free - least) * (seed % 3) / 3));

            Choice choice = Solve(model, budget);

            Assert.True(choice.Optimal, $"seed {seed}: stopped between {choice.Bound} and {choice.Cost}");
            double peers = peer.Least(LinearFile.Write(model.Problem(budget)))!.Value;
            Assert.True(Math.Abs(peers - choice.Cost) < 1e-3, $"seed {seed}: {choice.Cost} instead of {peers}");
            Assert.True(budget is null || choice.Resources.Sum(resource => model.Price[resource]) <= budget + 1e-6);
        }
    }

    private static Choice Solve(ChoiceModel model, double? budget) => ResourceChooser.Solve(model, budget, MostNodes, TestContext.Current.CancellationToken)!;

    private static SearchEffort Effort(long nodes) => new(nodes, null, TimeProvider.System, TestContext.Current.CancellationToken);
}
