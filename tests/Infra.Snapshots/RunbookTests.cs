using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Groundwork.Plan.Values;
using Groundwork.Preview.Cli;

namespace Groundwork.Infra.Snapshots;

/// <summary>
/// What the runbooks name is in prod as it is rendered, and the commands they give exist.
/// Those of <c>gcloud</c> are held against its own tree in Functions.Tests.
/// </summary>
public sealed partial class RunbookTests
{
    // What a runbook itself makes, and what is one level above the stack.
    static readonly string[] Elsewhere = ["trading-bot-prod", "trading-bot-restored-1"];

    // Pulumi's verbs that runbooks use, each with the flags it may be given.
    static readonly Dictionary<string, string[]> Pulumi = new()
    {
        ["config set"] = ["--path", "--secret", "--stack"],
        ["preview"] = ["--stack", "--target"],
        ["refresh"] = ["--stack"],
        ["stack export"] = ["--file", "--stack"],
        ["stack output"] = ["--json", "--stack"],
        ["up"] = ["--stack", "--target"],
    };

    public static TheoryData<string> Runbooks() =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    static string Folder => Path.Combine(TradingBot.Root, "docs", "runbooks");

    [Theory]
    [MemberData(nameof(Runbooks))]
    public async Task Names_only_what_prod_has(string runbook)
    {
        var known = (await TradingBot.RenderAsync("prod")).Resources
            .SelectMany(resource => Texts(resource.Inputs))
            .SelectMany(text => Name().Matches(text).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Name().Matches(Text(runbook))
            .Select(match => match.Value)
            .Where(name => !known.Contains(name) && !Elsewhere.Contains(name))
            .Distinct());
    }

    [Theory]
    [MemberData(nameof(Runbooks))]
    public void Names_only_settings_that_prod_has(string runbook)
    {
        foreach (Match setting in Setting().Matches(Text(runbook)))
            Assert.True(
                Has(setting.Groups[1].Value.TrimEnd('.')),
                $"{runbook} names the setting {setting.Value}, which Pulumi.prod.yaml does not have.");
    }

    [Theory]
    [MemberData(nameof(Runbooks))]
    public async Task Asks_only_functions_that_prod_has(string runbook)
    {
        var functions = (await TradingBot.RenderAsync("prod")).Resources
            .Where(resource => resource.Type == "gcp:cloudfunctionsv2/function:Function")
            .Select(resource => ((TextValue)resource.Inputs["name"]).Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Ask().Matches(Text(runbook)).Select(match => match.Groups[1].Value),
            function => Assert.Contains($"trading-bot-{function}", functions));
    }

    [Theory]
    [MemberData(nameof(Runbooks))]
    public void Gives_verbs_of_Pulumi_that_exist(string runbook)
    {
        foreach (Match call in PulumiCall().Matches(Shell(runbook)))
        {
            var words = call.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
            var verb = Pulumi.Keys.SingleOrDefault(known => string.Join(' ', words).StartsWith(known, StringComparison.Ordinal));

            Assert.True(verb is not null, $"{runbook}: {call.Value} is not among the verbs of this test.");
            Assert.All(
                words.Where(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => word.Split('=')[0]),
                flag => Assert.Contains(flag, Pulumi[verb!]));
        }
    }

    [Theory]
    [MemberData(nameof(Runbooks))]
    public void Gives_commands_of_groundwork_that_it_takes(string runbook)
    {
        foreach (Match call in GroundworkCall().Matches(Shell(runbook)))
            Assert.Empty(new Verbs(null!).Root
                .Parse(call.Groups[1].Value.Trim())
                .Errors.Select(error => $"{runbook}: {call.Value}: {error.Message}"));
    }

    static bool Has(string path) =>
        path.Split('.').Aggregate((JsonNode?)TradingBot.SettingsOf("prod"), (node, step) => (node as JsonObject)?[step]) is not null;

    static string Text(string runbook) => File.ReadAllText(Path.Combine(Folder, runbook));

    static string Shell(string runbook) => string.Join('\n', ShellBlock().Matches(Text(runbook)).Select(block => block.Groups[1].Value))
        .Replace("\\\n", " ", StringComparison.Ordinal);

    static IEnumerable<string> Texts(PropertyValue value) => value switch
    {
        TextValue text => [text.Value],
        ListValue list => list.Items.SelectMany(Texts),
        MapValue map => map.Values.SelectMany(Texts),
        UnknownValue unknown => [unknown.ToString()!],
        _ => [],
    };

    [GeneratedRegex("(?>trading-bot(?:-[a-z0-9]+)+)(?![-*])")]
    private static partial Regex Name();

    [GeneratedRegex(@"trading-bot:([a-zA-Z]+\.[a-zA-Z.]+)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\s*ask ([a-z]+) /", RegexOptions.Multiline)]
    private static partial Regex Ask();

    [GeneratedRegex(@"(?<![-\w/])pulumi (?!config:)[a-z][^\n|;)]*")]
    private static partial Regex PulumiCall();

    [GeneratedRegex(@"dotnet run --project preview(?: -- ([^\n|;)]*))?")]
    private static partial Regex GroundworkCall();

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
