using System.CommandLine;
using Groundwork.Preview.Projects;

namespace Groundwork.Preview.Cli;

/// <summary>The verbs of the command line; <c>preview</c> is what happens without one.</summary>
sealed class Verbs
{
    readonly Argument<string[]> _stacks = new("stack")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Stacks: prod (of every project that has it), trading-bot/prod, '*/prod'. Default: all, in one table.",
    };

    readonly Argument<string?> _judged = new("stack")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The stack whose settings say the environment, e.g. trading-bot/prod.",
    };
    readonly Argument<string[]> _drawn = new("stack")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The stack to draw, e.g. trading-bot/prod; may be left away where there is only one.",
    };
    readonly Option<string> _cwd = new("--cwd")
    {
        Description = "Look for projects from this folder.",
        HelpName = "folder",
        DefaultValueFactory = static _ => ".",
    };
    readonly Option<string?> _program = new("--program")
    {
        Description = "The program's DLL, instead of the one that Pulumi.yaml names; for stacks of one project.",
        HelpName = "dll",
    };
    readonly Option<string> _colour = new("--color")
    {
        Description = "Colour the text: auto, always or never.",
        HelpName = "when",
        DefaultValueFactory = static _ => "auto",
    };
    readonly Option<bool> _diff = new("--diff") { Description = "Show the properties of every changed resource." };
    readonly Option<bool> _json = new("--json") { Description = "Print data instead of text; the same as --format json." };
    readonly Option<bool> _policies = new("--policies") { Description = "Show every finding of every rule, advisories too." };
    readonly Option<bool> _timings = new("--timings") { Description = "Say where the time went, a line a phase, on standard error." };
    readonly Option<bool> _sames = new("--show-sames") { Description = "Show resources that stay as they are, too." };
    readonly Option<string?> _format = new("--format")
    {
        Description = $"What to print: {string.Join(", ", Output.Formats.Names)}.",
        HelpName = "format",
    };
    readonly Option<string[]> _out = new("--out")
    {
        Description = "Also write a format to a file; may be given several times.",
        HelpName = "format=file",
    };
    readonly Option<string?> _against = new("--against")
    {
        Description = "Compare with the snapshots at a git reference, or with another stack as stack:NAME or stack:PROJECT/NAME. "
            + "Default: the committed snapshots.",
        HelpName = "what",
    };
    readonly Option<string?> _state = new("--state") { Description = "Compare with what pulumi stack export wrote.", HelpName = "file" };
    readonly Option<string?> _failOn = new("--fail-on") { Description = "Fail where a change is dangerous: danger.", HelpName = "what" };
    readonly Option<string[]> _allowReplace = new("--allow-replace")
    {
        Description = "Let a resource that holds data be replaced, by its name; may be given several times.",
        HelpName = "name",
    };
    readonly Option<bool> _expectNoChanges = new("--expect-no-changes") { Description = "Fail with exit code 7 where anything changes." };
    readonly Option<bool> _detailed = new("--detailed-exitcode") { Description = "End with exit code 10 where anything changes." };
    readonly Option<string?> _environment = new("--environment")
    {
        Description = "Which environment's levels the policies have: dev, staging or prod. Default: that of the stack's settings, or prod.",
        HelpName = "name",
    };
    readonly Option<string?> _component = new("--component")
    {
        Description = "Only this component and what is in it, by its name or URN.",
        HelpName = "name",
    };
    readonly Option<string> _picture = new("--format")
    {
        Description = "How to draw: mermaid or dot.",
        HelpName = "format",
        DefaultValueFactory = static _ => "mermaid",
    };
    readonly Option<string?> _reviewed = new("--reviewed")
    {
        Description = "The digest that was reviewed: preview STACK --out digest=FILE.",
        HelpName = "file",
    };
    readonly Option<string?> _deployed = new("--deployed") { Description = "What pulumi preview --json printed.", HelpName = "file" };
    readonly Option<string?> _file = new("--output", "-o")
    {
        Description = "The file to write, e.g. report.html or report.json; data goes to standard output where none is named.",
        HelpName = "file",
    };
    readonly Option<string?> _reportFormat = new("--format")
    {
        Description = $"What to write: {string.Join(", ", ReportVerb.Formats)}. Default: what the file's name says.",
        HelpName = "format",
    };
    readonly Option<bool> _check = new("--check") { Description = "Write nothing; fail where a snapshot is not up to date." };
    readonly Terminal _terminal;

    public Verbs(Terminal terminal)
    {
        _terminal = terminal;
        OneOf(_colour, ["auto", "always", "never"]);
        OneOf(_format, Output.Formats.Names);
        OneOf(_failOn, ["danger"]);
        OneOf(_environment, ["dev", "staging", "prod"]);
        OneOf(_picture, ["dot", "mermaid"]);
        OneOf(_reportFormat, ReportVerb.Formats);
        Root = new("Renders Pulumi stacks offline: what they are made of, what would change, and which rule is broken.");
        Root.Options.Add(_cwd);
        Root.Options.Add(_program);
        Root.Options.Add(_colour);
        foreach (var common in (IEnumerable<Option>)[_cwd, _program, _colour])
        {
            common.Recursive = true;
        }

        Preview(Root);
        Preview(Add("preview", "Show what is in the stacks and what would change (the default verb)."));
        Snapshot(Add("snapshot", "Write snapshots/<project>/<stack>.yaml, the text of every stack that is kept in git."));
        Check(Add("check", "Run the policies over what is deployed, as a state file tells it."));
        Graph(Add("graph", "Draw the resources of a stack and what depends on what."));
        Report(Add("report", "Write the audit of stacks as one page: changes, topology, controls, access, recovery, cost."));
        Verify(Add("verify", "Compare the reviewed digest with Pulumi's own, before an update."));
    }

    /// <summary>The command without a verb.</summary>
    public RootCommand Root { get; }

    static void OneOf(Option option, IReadOnlyList<string> allowed) => option.Validators.Add(result =>
    {
        if (result.Tokens is [.., { Value: var given }] && !allowed.Contains(given, StringComparer.Ordinal))
        {
            result.AddError($"{option.Name} must be one of {string.Join(", ", allowed)}, got '{given}'.{Suggestion.Ask(given, allowed)}");
        }
    });

    Command Add(string name, string description)
    {
        var command = new Command(name, description);
        Root.Subcommands.Add(command);
        return command;
    }

    void Preview(Command command)
    {
        command.Arguments.Add(_stacks);
        foreach (var option in (IEnumerable<Option>)
        [
            _diff, _json, _format, _out, _sames, _policies, _timings, _against, _state, _failOn, _allowReplace, _expectNoChanges,
            _detailed,
        ])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) => new PreviewVerb(_terminal).RunAsync(Options(result), cancellation));
    }

    void Snapshot(Command command)
    {
        command.Arguments.Add(_stacks);
        command.Options.Add(_check);
        command.SetAction((
            result, cancellation) => new SnapshotVerb(_terminal).RunAsync(Options(result), result.GetValue(_check), cancellation));
    }

    void Check(Command command)
    {
        command.Arguments.Add(_judged);
        foreach (var option in (IEnumerable<Option>)[_state, _environment, _json, _format, _out, _policies])
        {
            command.Options.Add(option);
        }

        command.SetAction(result => new CheckVerb(_terminal).Run(
            Options(result) with { Stacks = result.GetValue(_judged) is { } stack ? [stack] : [] },
            result.GetValue(_environment)));
    }

    void Graph(Command command)
    {
        command.Arguments.Add(_drawn);
        command.Options.Add(_picture);
        command.Options.Add(_component);
        command.SetAction((result, cancellation) =>
            new GraphVerb(_terminal).RunAsync(
                Options(result) with { Stacks = [.. result.GetValue(_drawn) ?? []] },
                result.GetValue(_picture)!,
                result.GetValue(_component),
                cancellation));
    }

    void Report(Command command)
    {
        command.Arguments.Add(_stacks);
        foreach (var option in (IEnumerable<Option>)[_file, _reportFormat, _against, _state])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) =>
            new ReportVerb(_terminal).RunAsync(Options(result), result.GetValue(_file), result.GetValue(_reportFormat), cancellation));
    }

    void Verify(Command command)
    {
        command.Options.Add(_reviewed);
        command.Options.Add(_deployed);
        command.SetAction(
            result => new VerifyVerb(_terminal).Run(result.GetValue(_reviewed), result.GetValue(_deployed), result.GetValue(_colour)!));
    }

    PreviewOptions Options(ParseResult result) => new()
    {
        Stacks = [.. result.GetValue(_stacks) ?? []],
        Verbs = [.. Root.Subcommands.Select(static c => c.Name)],
        Folder = result.GetValue(_cwd)!,
        Program = result.GetValue(_program),
        Colour = result.GetValue(_colour)!,
        Diff = result.GetValue(_diff),
        ShowSames = result.GetValue(_sames),
        AllFindings = result.GetValue(_policies),
        Timings = result.GetValue(_timings) ? new(isOn: true) : Timings.Off,
        Format = (result.GetValue(_format), result.GetValue(_json)) switch
        {
            (not (null or "json") and var other, true) =>
                throw new UsageException(
                    $"--json and --format {other} exclude each other: print one of them, and write the other by --out."),
            (var format, var json) => format ?? (json ? "json" : "text"),
        },
        Out = [.. result.GetValue(_out) ?? []],
        Against = result.GetValue(_against),
        State = result.GetValue(_state),
        FailOnDanger = result.GetValue(_failOn) == "danger",
        AllowReplace = [.. result.GetValue(_allowReplace) ?? []],
        ExpectNoChanges = result.GetValue(_expectNoChanges),
        DetailedExitCode = result.GetValue(_detailed),
    };
}
