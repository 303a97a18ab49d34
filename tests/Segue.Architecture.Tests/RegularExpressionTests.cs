using System.Reflection;
using System.Text.RegularExpressions;

namespace Segue.Architecture.Tests;

/// <summary>Files come from strangers: no regular expression may take longer than in proportion to what it is given.</summary>
public sealed class RegularExpressionTests
{
    // The sections of a CV are read line by line from lines of bounded length (decision 0028), which tests hold to 10 MB without a break.
    private const string Bounded = "Segue.Reading.Cv";

    private static readonly string[] Calls = ["new Regex(", "Regex.Match(", "Regex.Matches(", "Regex.IsMatch(", "Regex.Replace(", "Regex.Split("];

    [Fact]
    public void GeneratedRegexes_OutsideTheSectionsOfACv_DoNotBacktrack()
    {
        var backtracking =
            from type in SourceTree.Assemblies().SelectMany(assembly => assembly.GetTypes())
            where type.Namespace?.StartsWith(Bounded, StringComparison.Ordinal) != true
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            let regex = method.GetCustomAttribute<GeneratedRegexAttribute>()
            where regex is not null && !regex.Options.HasFlag(RegexOptions.NonBacktracking)
            select $"{type.FullName}.{method.Name}";

        Assert.Empty(backtracking);
    }

    [Fact]
    public void GeneratedRegexes_InTheSectionsOfACv_HaveATimeout()
    {
        var endless =
            from type in SourceTree.Assemblies().SelectMany(assembly => assembly.GetTypes())
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            let regex = method.GetCustomAttribute<GeneratedRegexAttribute>()
            where regex is not null && !regex.Options.HasFlag(RegexOptions.NonBacktracking) && regex.MatchTimeoutMilliseconds <= 0
            select $"{type.FullName}.{method.Name}";

        Assert.Empty(endless);
    }

    [Fact]
    public void Regexes_MadeInCode_AreNone()
    {
        var made =
            from file in SourceTree.CodeFiles()
            from line in File.ReadLines(file)
            where Array.Exists(Calls, call => line.Contains(call, StringComparison.Ordinal)) && !line.Contains("NonBacktracking", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {line.Trim()}";

        Assert.Empty(made);
    }
}
