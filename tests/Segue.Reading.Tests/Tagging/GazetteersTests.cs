using Segue.Reading.Tagging;

namespace Segue.Reading.Tests.Tagging;

public sealed class GazetteersTests
{
    private static readonly string[] Words = ["data", "modelling", "and", "reports", "team", "lead"];

    [Theory]
    [InlineData("big data modelling team", "0 1 2 0")]
    [InlineData("data data modelling", "1 1 2")]
    [InlineData("modelling", "0")]
    [InlineData("data modelling and reports lead", "1 2 2 2 0")]
    public void Mark_Sentence_TakesTheLeftmostAndThereTheLongest(string sentence, string expected)
    {
        Gazetteers lists = Gazetteers.Create([["data", "data modelling", "data modelling and reports"], [], [], []]);

        Assert.Equal(expected, string.Join(' ', Marked(lists, sentence.Split(' ')).Select(word => word.Lists)));
    }

    [Fact]
    public void Mark_AnyLists_IsThatOfLookingForEachPhrase()
    {
        Random random = new(11);
        for (int times = 0; times < 200; times++)
        {
            List<string[]>[] phrases = [.. Enumerable.Range(0, Gazetteers.ListCount).Select(_ => Enumerable.Range(0, random.Next(0, 6)).Select(_ => Draw(random, 3)).ToList())];
            Gazetteers lists = Gazetteers.Create([.. phrases.Select(list => list.Select(phrase => string.Join(' ', phrase)))]);
            string[] sentence = Draw(random, 12);

            int[] expected = Plain(phrases, sentence);

            Assert.Equal(expected, Marked(lists, sentence).Select(word => (int)word.Lists));
        }
    }

    private static string[] Draw(Random random, int most) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Words[random.Next(Words.Length)])];

    private static WordForm[] Marked(Gazetteers lists, string[] sentence)
    {
        WordForm[] forms = [.. sentence.Select(word => WordForm.Of(word))];
        for (int at = 0; at < forms.Length; at++)
        {
            lists.Fill(ref forms[at]);
        }

        lists.Mark(forms);
        return forms;
    }

    private static int[] Plain(List<string[]>[] lists, string[] sentence)
    {
        int[] marks = new int[sentence.Length];
        for (int list = 0; list < lists.Length; list++)
        {
            for (int start = 0; start < sentence.Length;)
            {
                int longest = lists[list].Where(phrase => sentence.Skip(start).Take(phrase.Length).SequenceEqual(phrase)).Select(phrase => phrase.Length).DefaultIfEmpty().Max();
                for (int at = 0; at < longest; at++)
                {
                    marks[start + at] |= (at == 0 ? 1 : 2) << (list * 2);
                }

                start += Math.Max(1, longest);
            }
        }

        return marks;
    }
}
