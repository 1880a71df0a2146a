using System.Text.RegularExpressions;

namespace Groundwork.Architecture.Tests;

/// <summary>The shape every rule of <c>policies/Rules</c> has.</summary>
public sealed partial class RuleTests
{
    [Fact]
    public void Have_ids_of_their_own()
    {
        var shared = Repository.Sources("policies/Rules")
            .SelectMany(static f => Ids().Matches(f.Text).Select(m => (f.Path, Id: m.Groups[1].Value)))
            .GroupBy(static r => r.Id)
            .Where(static g => g.Count() > 1)
            .Select(static g => $"{g.Key}: {string.Join(", ", g.Select(static r => r.Path))}");

        Assert.Empty(shared);
    }

    [Fact]
    public void Have_tests_at_the_same_place()
    {
        var untested = Repository.Sources("policies/Rules")
            .Where(static f => Ids().IsMatch(f.Text))
            .Select(static f => f.Path)
            .Where(static path => !File.Exists(
                Path.Combine(Repository.Root, "tests/Policies.Tests", path["policies/".Length..^".cs".Length] + "Tests.cs")));

        Assert.Empty(untested);
    }

    [GeneratedRegex("""\bId = "([a-z0-9-]+)",""")]
    private static partial Regex Ids();
}
