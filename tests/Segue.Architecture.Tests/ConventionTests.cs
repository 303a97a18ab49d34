using System.Reflection;
using System.Runtime.CompilerServices;

namespace Segue.Architecture.Tests;

public sealed class ConventionTests
{
    private static readonly Type[] Types = SourceTree.Assemblies()
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
        .ToArray();

    [Fact]
    public void Interfaces_Each_HaveTwoImplementations()
    {
        var lonely = Types
            .Where(type => type.IsInterface)
            .Where(type => Types.Count(other => other.IsClass && !other.IsAbstract && type.IsAssignableFrom(other)) < 2)
            .Select(type => type.FullName);

        Assert.Empty(lonely);
    }

    [Fact]
    public void PublicTasks_Each_CanBeCancelled()
    {
        var deaf =
            from type in Types
            where type.IsPublic && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)
            select $"{type.FullName}.{method.Name}";

        Assert.Empty(deaf);
    }

    [Fact]
    public void Classes_Public_AreSealedOrMeantToBeInherited()
    {
        var open = Types
            .Where(type => type.IsPublic && type.IsClass && !type.IsSealed && !type.IsAbstract)
            .Where(type => !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type))
            // The compiler makes these two; nobody can seal them.
            .Where(type => type.Name is not ("Program" or "_Imports"))
            .Where(type => !Types.Any(other => other.BaseType == type))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void Basics_StaysSmall()
    {
        Assert.InRange(typeof(Segue.Basics.Problem).Assembly.GetExportedTypes().Length, 1, 20);
    }

    [Fact]
    public void Suppressions_Each_GiveAReason()
    {
        var bare =
            from file in SourceTree.CodeFiles()
            from line in File.ReadLines(file)
            where line.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal) && !line.Contains("//", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {line.Trim()}";

        Assert.Empty(bare);
    }

    [Fact]
    public void Files_Sizes_AreReported()
    {
        int[] sizes = SourceTree.CodeFiles().Where(file => !file.EndsWith(".Data.cs", StringComparison.Ordinal)).Select(file => File.ReadLines(file).Count()).Order().ToArray();

        TestContext.Current.SendDiagnosticMessage($"files: {sizes.Length}, median {sizes[sizes.Length / 2]}, p90 {sizes[sizes.Length * 9 / 10]}, max {sizes[^1]} lines");

        Assert.True(sizes[sizes.Length / 2] <= 120, "the median file has grown past 120 lines");
    }
}
