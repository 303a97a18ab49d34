namespace Segue.Architecture.Tests;

public sealed class ReferenceTests
{
    /// <summary>Each third-party package, and the one project that may know it.</summary>
    private static readonly Dictionary<string, string> Homes = new(StringComparer.Ordinal)
    {
        ["AngleSharp"] = "Documents",
        ["Markdig"] = "Documents",
        ["DocumentFormat.OpenXml"] = "Documents",
        ["System.IO.Packaging"] = "Documents",
        ["YamlDotNet"] = "Catalogue",
        ["Microsoft.Data.Sqlite.Core"] = "Storage",
        ["SQLitePCLRaw.bundle_e_sqlite3"] = "Storage",
        ["System.CommandLine"] = "Cli",
        ["Spectre.Console"] = "Cli",
    };

    [Fact]
    public void Projects_All_StandInTheOrder()
    {
        Assert.Empty(SourceTree.Projects.Except(SourceTree.Order));
    }

    [Fact]
    public void References_All_PointDownTheOrder()
    {
        var upward =
            from project in SourceTree.Projects
            from reference in SourceTree.ReferencesOf(project)
            where Array.IndexOf(SourceTree.Order, reference) >= Array.IndexOf(SourceTree.Order, project)
            select $"{project} refers to {reference}";

        Assert.Empty(upward);
    }

    [Fact]
    public void Packages_Each_HaveOneHome()
    {
        var strays =
            from project in SourceTree.Projects
            from package in SourceTree.PackagesOf(project)
            where package is not "Dapper" && Homes.GetValueOrDefault(package) != project
            select $"{project} takes {package}";

        Assert.Empty(strays);
    }

    [Fact]
    public void Basics_TakesNothing()
    {
        Assert.Empty(SourceTree.ReferencesOf("Basics"));
        Assert.Empty(SourceTree.PackagesOf("Basics"));
        Assert.Empty(SourceTree.PackagesOf("Text"));
    }

    [Fact]
    public void Intrinsics_AndUnsafe_StayInVectorized()
    {
        var strays = SourceTree.CodeFiles()
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Vectorized{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file =>
            {
                string code = File.ReadAllText(file);
                return code.Contains("System.Runtime.Intrinsics", StringComparison.Ordinal) || code.Contains("unsafe ", StringComparison.Ordinal);
            });

        Assert.Empty(strays);
    }

    [Fact]
    public void Folders_None_IsADrawerForEverything()
    {
        string[] drawers = ["Helpers", "Utils", "Common", "Managers", "Services", "Misc"];

        var found = Directory.EnumerateDirectories(SourceTree.Folder, "*", SearchOption.AllDirectories)
            .Where(folder => drawers.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase));

        Assert.Empty(found);
    }

    [Fact]
    public void Projects_Each_SayWhatTheyAreFor()
    {
        var silent = SourceTree.Projects.Where(project => !File.Exists(Path.Combine(SourceTree.Folder, "Segue." + project, "README.md")));

        Assert.Empty(silent);
    }
}
