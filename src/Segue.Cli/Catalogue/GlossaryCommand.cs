using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Segue.Catalogue;

namespace Segue.Cli.Catalogue;

/// <summary><c>segue glossary [TERM]</c>.</summary>
internal static class GlossaryCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string?> term = new("TERM") { Description = "The term to explain; all of them when left out.", Arity = ArgumentArity.ZeroOrOne };
        Command glossary = new("glossary", "What the words mean that Segue shows.") { term };
        glossary.SetAction(parse => Run(host, parse.GetValue(term), parse.GetValue(SegueCommand.Json)));
        return glossary;
    }

    private static int Run(Host host, string? name, bool json)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.NothingFound;
        }

        IReadOnlyList<GlossaryTerm> found = name is null ? catalog.Glossary.Terms
            : catalog.Glossary.Find(name) is { } exact ? [exact]
            : [.. catalog.Glossary.Search(name)];
        if (found.Count == 0)
        {
            host.Error.WriteLine($"The glossary does not hold “{name}”. “segue glossary” lists what it holds.");
            return ExitCode.NothingFound;
        }

        host.Out.WriteLine(json
            ? new JsonArray([.. found.Select(Json)]).ToJsonString(Indented)
            : string.Join(Environment.NewLine + Environment.NewLine, found.Select(term => Text(catalog.Glossary, term))));
        return ExitCode.Done;
    }

    private static string Text(Glossary glossary, GlossaryTerm term)
    {
        string also = term.Also.Count == 0 ? "" : $" (also {string.Join(", ", term.Also)})";
        string see = term.See.Count == 0 ? "" : $" See {string.Join(", ", term.See.Select(id => glossary.Find(id)?.Term ?? id))}.";
        return $"{term.Term}{also}: {term.Meaning}{see}";
    }

    private static JsonObject Json(GlossaryTerm term) => new()
    {
        ["id"] = term.Id,
        ["term"] = term.Term,
        ["also"] = new JsonArray([.. term.Also.Select(text => (JsonNode)text)]),
        ["meaning"] = term.Meaning,
        ["see"] = new JsonArray([.. term.See.Select(text => (JsonNode)text)]),
    };
}
