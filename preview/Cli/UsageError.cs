using System.CommandLine;
using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Cli;

/// <summary>What is wrong with a command line, in one sentence.</summary>
static class UsageError
{
    /// <summary>The sentence, or null where nothing is wrong.</summary>
    public static string? Of(ParseResult parsed)
    {
        // What looks like an option and is none would otherwise be taken for a stack's name.
        var unknown = parsed.Tokens.TakeWhile(static t => t.Type != System.CommandLine.Parsing.TokenType.DoubleDash)
            .FirstOrDefault(static t => t.Type == System.CommandLine.Parsing.TokenType.Argument && t.Value is ['-', _, ..]);
        if (unknown is not null)
        {
            // The option of a misspelt verb is no option of a preview.
            if (parsed.CommandResult.Command == parsed.RootCommandResult.Command
                && parsed.Tokens is [{ Value: var first }, ..]
                && Suggestion.Nearest(first, parsed.RootCommandResult.Command.Subcommands.Select(static c => c.Name)) is { } verb)
            {
                return $"there is no verb '{first}'. Did you mean {verb}?";
            }

            var options = parsed.CommandResult.Command.Options
                .Concat(parsed.RootCommandResult.Command.Options.Where(static o => o.Recursive))
                .Select(static o => o.Name);
            return $"there is no option {unknown.Value}.{Suggestion.Ask(unknown.Value, options)}";
        }

        return parsed.Errors is [var fault, ..]
            ? $"{string.Join(' ', fault.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '?')}"
                + $"{(fault.Message.EndsWith('?') ? "?" : ".")}"
            : null;
    }
}
