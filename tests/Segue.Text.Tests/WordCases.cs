namespace Segue.Text.Tests;

/// <summary>Texts and their words, joined by bars: what every way of cutting must give.</summary>
public sealed class WordCases : TheoryData<string, string>
{
    public WordCases()
    {
        Add("", "");
        Add("   ", "");
        Add("one", "one");
        Add("C++, C# and .NET; ASP.NET", "C++|C#|and|.NET|ASP.NET");
        Add("node.js vue.JS foo.ai a.js end.We", "node.js|vue.JS|foo.ai|a|js|end|We");
        Add("3.5 years, 1.2.3, v2.0", "3.5|years|1.2.3|v2.0");
        Add("CI/CD scikit-learn r&d", "CI|CD|scikit|learn|r|d");
        Add("c+++ a+b x## 3+ abc+", "c++|a|b|x##|3|abc");
        Add("C++17, c#8 or C++x", "C++|17|c#|8|or|C|x");
        Add("..net ...net5 .nets x.net", ".net|net5|nets|x|net");
        Add("\u00e9t\u00e9 na\u00efve \u4e2d\u6587 \u0661\u0662", "\u00e9t\u00e9|na\u00efve|\u4e2d\u6587|\u0661\u0662");
        Add("\ud835\udc00b \u212a8s \ufffd", "b|\u212a8s");
        Add("\u2022Python\u2022\u2019s \u201cSQL\u201d\u2013R", "Python|s|SQL|R");
        Add(new string('a', 63) + ".net", new string('a', 63) + ".net");
        Add(new string(' ', 62) + ".net " + new string('b', 70), ".net|" + new string('b', 70));
        Add(new string(' ', 63) + ".net c", ".net|c");
        Add(new string(' ', 61) + "c++ d", "c++|d");
        Add(new string('x', 128), new string('x', 128));
    }
}
