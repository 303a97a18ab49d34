using System.Reflection;
using System.Xml.Linq;
using Segue.Testing;

namespace Segue.Architecture.Tests;

/// <summary>The projects under src/, their references, packages, files and assemblies.</summary>
internal static class SourceTree
{
    public static string Folder { get; } = Path.Combine(SharedData.Root, "src");

    /// <summary>From the bottom up: a project refers only to projects before it.</summary>
    public static readonly string[] Order =
        ["Basics", "Text", "Storage", "Documents", "Catalogue", "Reading", "Market", "Routes", "Planning", "Journey", "Report", "Cli"];

    public static IEnumerable<string> Projects => Directory.EnumerateDirectories(Folder, "Segue.*").Select(path => Path.GetFileName(path)["Segue.".Length..]).Order();

    public static IEnumerable<string> ReferencesOf(string project) =>
        Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)["Segue.".Length..]);

    public static IEnumerable<string> PackagesOf(string project) =>
        Load(project).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);

    public static IEnumerable<string> CodeFiles() =>
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Folder, "*.razor", SearchOption.AllDirectories));

    public static IEnumerable<Assembly> Assemblies() =>
        Projects.Select(project => Assembly.Load(project == "Cli" ? "segue" : "Segue." + project));

    private static XDocument Load(string project) => XDocument.Load(Path.Combine(Folder, "Segue." + project, $"Segue.{project}.csproj"));
}
