using System.CommandLine;
using System.CommandLine.Parsing;
using Segue.Text;

namespace Segue.Cli;

/// <summary>Says what is wrong with a command line, in words, each with what would be right.</summary>
internal static class Mistakes
{
    private const int Suggestions = 3;

    /// <summary>Writes every mistake to the error stream and gives the exit code.</summary>
    public static int Explain(Host host, ParseResult parse)
    {
        Command command = parse.CommandResult.Command;
        string path = PathOf(parse.CommandResult);
        List<string> mistakes = [.. Unknown(parse, command), .. Missing(parse, command, path), .. Unread(parse)];
        foreach (string mistake in mistakes.Count > 0 ? mistakes : parse.Errors.Select(error => error.Message))
        {
            host.Error.WriteLine(mistake);
        }

        host.Error.WriteLine($"“{path} --help” shows everything it takes.");
        return ExitCode.Error;
    }

    private static IEnumerable<string> Unknown(ParseResult parse, Command command)
    {
        IEnumerable<string> options = Chain(parse.CommandResult).SelectMany(one => one.Options).Select(option => option.Name);
        IEnumerable<string> commands = command.Subcommands.Select(one => one.Name);
        foreach (string token in IsGroup(command) ? parse.UnmatchedTokens.Take(1) : parse.UnmatchedTokens)
        {
            bool option = token.StartsWith('-');
            IReadOnlyList<string> near = Spelling.Nearest(token, option ? options : commands, Suggestions);
            yield return $"“{token}” is not known here.{(near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "")}";
        }
    }

    private static IEnumerable<string> Missing(ParseResult parse, Command command, string path)
    {
        if (IsGroup(command))
        {
            if (parse.UnmatchedTokens.Count == 0)
            {
                yield return $"{path} needs one of: {string.Join(", ", command.Subcommands.Select(one => one.Name))}.";
            }

            yield break;
        }

        foreach (Argument argument in command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parse.GetResult(argument) is not { Tokens.Count: > 0 }))
        {
            yield return $"{argument.Name} is missing. {argument.Description}";
        }

        foreach (Option option in command.Options.Where(option => option.Required && parse.GetResult(option) is not { IdentifierToken: not null }))
        {
            yield return $"{option.Name} is missing. {option.Description}";
        }
    }

    private static IEnumerable<string> Unread(ParseResult parse)
    {
        foreach (ParseError error in parse.Errors.Where(error => error.SymbolResult is not null).DistinctBy(error => error.SymbolResult))
        {
            SymbolResult symbol = error.SymbolResult!;
            (string Name, string? Description, Type Type)? what = symbol switch
            {
                OptionResult option => (option.Option.Name, option.Option.Description, option.Option.ValueType),
                ArgumentResult { Parent: OptionResult option } => (option.Option.Name, option.Option.Description, option.Option.ValueType),
                ArgumentResult argument => (argument.Argument.Name, argument.Argument.Description, argument.Argument.ValueType),
                _ => null,
            };
            if (what is { } found && (symbol.Tokens.Count > 0 || symbol is OptionResult { IdentifierToken: not null }))
            {
                // Our own checks start with the option's name; the parser's words name types.
                yield return error.Message.StartsWith(found.Name + " ", StringComparison.Ordinal) ? error.Message
                    : symbol.Tokens.Count == 0 ? $"{found.Name} needs a value. {found.Description}"
                    : $"{found.Name}: “{symbol.Tokens[^1].Value}” is not understood. {found.Description}{Right(found.Type)}";
            }
        }
    }

    // Some commands do something by themselves and hold others as well.
    private static bool IsGroup(Command command) => command.Subcommands.Count > 0 && command.Arguments.Count == 0;

    private static string Right(Type type)
    {
        Type inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner.IsEnum ? $" One of {string.Join(", ", Enum.GetNames(inner).Select(name => name.ToLowerInvariant()))}."
            : inner == typeof(double) || inner == typeof(decimal) ? " Write a plain number, as 8, 7.5 or 1500."
            : inner == typeof(int) ? " Write a whole number."
            : inner == typeof(DateOnly) ? " Write it as 2026-11-23."
            : "";
    }

    private static string PathOf(CommandResult result) => string.Join(' ', Chain(result).Reverse().Select(command => command is RootCommand ? "segue" : command.Name));

    private static IEnumerable<Command> Chain(CommandResult result)
    {
        for (SymbolResult? at = result; at is not null; at = at.Parent)
        {
            if (at is CommandResult one)
            {
                yield return one.Command;
            }
        }
    }
}
