using System.Text.RegularExpressions;

namespace Groundwork.Docs.Tests;

/// <summary>What the pages of <c>docs/requirements/</c> give as proof is there.</summary>
public sealed partial class RequirementTests
{
    static readonly string Requirements = string.Concat(
        Directory.EnumerateFiles(Path.Combine(Readme.Root, "docs/requirements"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText));

    static readonly ILookup<string, string> Tests = Directory
        .EnumerateFiles(Path.Combine(Readme.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
        .ToLookup(static file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

    [Fact]
    public void Name_tests_that_exist()
    {
        Assert.All(
            TestName().Matches(Requirements),
            static match => Assert.True(Exists(match.Groups["type"].Value, match.Groups["method"].Value), match.Value));
    }

    [Fact]
    public void Name_rules_that_exist()
    {
        var rules = File.ReadAllText(Path.Combine(Readme.Root, "docs/rules.md"));

        Assert.All(
            RuleName().Matches(Requirements),
            match => Assert.Contains($"[{match.Groups["id"].Value}](#", rules, StringComparison.Ordinal));
    }

    // A name may be cut short by an ellipsis.
    static bool Exists(string type, string method) =>
        Tests[type].Any(text => method.Length == 0
            || (method.EndsWith('…')
                ? text.Contains($" {method.TrimEnd('…')}", StringComparison.Ordinal)
                : text.Contains($" {method}(", StringComparison.Ordinal)));

    [GeneratedRegex(@"`(?<type>[A-Z]\w*Tests)(\.(?<method>\w+…?))?`")]
    private static partial Regex TestName();

    [GeneratedRegex("`(?<id>(gcp|any|own)-[a-z0-9-]+)`")]
    private static partial Regex RuleName();
}
