using System.Text.RegularExpressions;
using Groundwork.Functions.Hosting;
using Groundwork.Functions.Tests.StandIn;
using Groundwork.TestKit;

namespace Groundwork.Functions.Tests.Runbooks;

public sealed partial class RunbookTests
{
    static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs", "runbooks");

    static readonly string[] Ours =
        [
            "recovery-commands", "loss-of-region", "damaged-database", "lost-instance", "partition", "restore-to-a-point-in-time",
            "failing-back", "switchover", "drill",
        ];

    // Taken from the command line's own tree: a command, a colon, its flags.
    static readonly Dictionary<string, HashSet<string>> Gcloud = File.ReadLines(
            Path.Combine(AppContext.BaseDirectory, "Fixtures", "gcloud-commands.txt"))
        .Select(line => line.Split(": "))
        .ToDictionary(
            parts => parts[0],
            parts => parts[1].Split(' ').Concat(["--project", "--format", "--quiet"]).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Ours];

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_commands_and_flags_that_exist(string name)
    {
        var faults = new List<string>();
        foreach (Match call in GcloudCall().Matches(Shell(name)))
        {
            var words = call.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1..];
            var command = Enumerable.Range(1, words.Length)
                .Select(count => string.Join(' ', words[..count]))
                .LastOrDefault(Gcloud.ContainsKey);
            if (command is null)
                faults.Add($"unknown command: gcloud {string.Join(' ', words)}");
            else
                faults.AddRange(
                    words.Where(word => word.StartsWith("--", StringComparison.Ordinal))
                        .Select(word => word.Split('=')[0])
                        .Where(flag => !Gcloud[command].Contains(flag))
                        .Select(flag => $"gcloud {command} has no {flag}"));
        }

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ask_functions_for_what_they_can_do(string name)
    {
        foreach (Match ask in Asked().Matches(Shell(name)))
        {
            var (target, path) = (ask.Groups[1].Value, ask.Groups[2].Value);
            var settings = new SettingsReader(Settings.For(target, new Uri("http://127.0.0.1:9/")));
            var platform = new Platform(
                CommonSettings.Read(settings),
                Google.Endpoints.Read(settings),
                TimeProvider.System,
                new EventLog(TextWriter.Null, TimeProvider.System, target));

            Assert.Contains(FunctionCatalog.All[target](settings, platform).Operations, operation => operation.Path == path);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Link_to_what_is_there(string name)
    {
        foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(Folder, $"{name}.md"))))
            Assert.True(
                File.Exists(Path.Combine(Folder, link.Groups[1].Value)),
                $"{name}.md links to {link.Groups[1].Value}, which is not there.");
    }

    [Fact]
    public void Are_the_ones_that_the_functions_point_to()
    {
        var pointed = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/artifacts/", StringComparison.Ordinal))
            .SelectMany(file => Pointed().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();

        Assert.NotEmpty(pointed);
        Assert.All(pointed, name => Assert.Contains(name, Ours));
    }

    static string Shell(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{name}.md"));
        return string.Join('\n', ShellBlock().Matches(text).Select(block => block.Groups[1].Value))
            .Replace("\\\n", " ", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"gcloud (?:[^\n'""|;)]|'[^']*'|""(?:[^""]|\$\([^)]*\))*"")+")]
    private static partial Regex GcloudCall();

    [GeneratedRegex(@"^\s*ask ([a-z]+) (/[-a-z]*)", RegexOptions.Multiline)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\]\(([-a-z]+\.md)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"docs/runbooks/([-a-z]+)\.md")]
    private static partial Regex Pointed();
}
