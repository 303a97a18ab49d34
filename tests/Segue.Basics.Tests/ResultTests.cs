namespace Segue.Basics.Tests;

public sealed class ResultTests
{
    [Fact]
    public void Value_OfAFailure_ThrowsWithTheProblem()
    {
        Result<int> result = Result.Fail<int>(new Problem("pay.period-missing", "“45” has no period.") { Source = "ad.txt", Line = 3, Remedy = "Write per hour, day or year." });

        var thrown = Assert.Throws<InvalidOperationException>(() => result.Value);

        Assert.Equal("ad.txt:3: “45” has no period. Write per hour, day or year.", thrown.Message);
    }

    [Fact]
    public void Fail_WithoutAProblem_IsAMistake()
    {
        Assert.Throws<ArgumentException>(() => Result.Fail<int>([]));
    }

    [Fact]
    public void TryGetValue_OkWithWarnings_GivesBoth()
    {
        Result<string> result = Result.Ok("x", [new Problem("a.b", "careful")]);

        Assert.True(result.TryGetValue(out string? value));
        Assert.Equal("x", value);
        Assert.Single(result.Problems);
    }
}
