using Segue.Reading.Tagging.Neural;

namespace Segue.Reading.Tests.Tagging.Neural;

public sealed class TablesTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(3, 7, 16)]
    [InlineData(4, 64, 64)]
    [InlineData(9, 5, 32)]
    [InlineData(23, 128, 48)]
    public void AddProduct_AnyTables_IsThePlainProduct(int rows, int inner, int columns)
    {
        Random random = new(rows + inner + columns);
        float[] left = Draw(random, rows * inner);
        float[] right = Draw(random, inner * columns);
        float[] sum = Draw(random, rows * columns);
        float[] plain = [.. sum];

        Tables.AddProduct(left, right, sum, inner, columns);
        Tables.AddProductPlainly(left, right, plain, inner, columns);

        Assert.Equal(plain, sum);
    }

    [Fact]
    public void Turn_Twice_GivesTheTableBack()
    {
        float[] table = Draw(new Random(4), 5 * 7);
        float[] turned = new float[table.Length];
        float[] back = new float[table.Length];

        Tables.Turn(table, turned, 7);
        Tables.Turn(turned, back, 5);

        Assert.Equal(table[8], turned[(1 * 5) + 1]);
        Assert.Equal(table, back);
    }

    [Fact]
    public void AddScaled_OddLength_ReachesTheEnd()
    {
        float[] to = [.. Enumerable.Repeat(1f, 19)];

        Tables.AddScaled([.. Enumerable.Range(0, 19).Select(i => (float)i)], 2, to);

        Assert.Equal(Enumerable.Range(0, 19).Select(i => 1f + (2 * i)), to);
    }

    private static float[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
}
