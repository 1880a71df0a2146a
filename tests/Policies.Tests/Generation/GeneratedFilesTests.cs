using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Groundwork.Policies.Configuration;
using Groundwork.Policies.Generation;

namespace Groundwork.Policies.Tests.Generation;

public sealed class GeneratedFilesTests
{
    static readonly string Repository = Path.GetFullPath(Path.Combine(Folder(), "../../.."));

    public static TheoryData<string> Paths => [.. GeneratedFiles.Of(RuleCatalog.Default).Select(static f => f.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Are_as_the_rule_classes_say(string path)
    {
        var expected = GeneratedFiles.Of(RuleCatalog.Default).Single(f => f.Path == path).Text;

        Assert.True(
            File.Exists(Path.Combine(Repository, path)) && File.ReadAllText(Path.Combine(Repository, path)) == expected,
            $"{path} is not what the rule classes say; run: dotnet run --project policies -- generate");
    }

    [Theory]
    [InlineData(StackEnvironment.Dev)]
    [InlineData(StackEnvironment.Staging)]
    [InlineData(StackEnvironment.Prod)]
    public void Give_profiles_that_say_what_the_rules_say(StackEnvironment environment)
    {
        var text = ProfileWriter.Write(RuleCatalog.Default, environment);

        var profile = PolicyConfig.Parse(text);
        Assert.Equal(Level.Mandatory, profile.AllLevel);
        Assert.Equal("all", JsonNode.Parse(text)!.AsObject().First().Key);
        Assert.All(RuleCatalog.Default.Rules, r => Assert.Equal(r.Metadata.Levels.In(environment), profile.Levels[r.Id]));
        Assert.Equal(environment.Word(), profile.Values["any-exemption-hygiene"]["environment"].ToString());
    }

    [Fact]
    public void Write_a_rule_with_its_settings_and_controls()
    {
        var text = RuleDocument.Write(new RuleCatalog(
            new Groundwork.Policies.Rules.Sql.DatabaseKeepsBackups(),
            new Groundwork.Policies.Rules.Storage.BucketBlocksPublicAccess()));

        Assert.Contains(
            "| [gcp-sql-backup-retention](#gcp-sql-backup-retention) | high | advisory/mandatory/mandatory | Database keeps backups |",
            text,
            StringComparison.Ordinal);
        Assert.Contains("| `retainedBackups` | Automatic backups kept at least. | `7` | `7` | `30` |", text, StringComparison.Ordinal);
        Assert.Contains(
            "| cis-gcp@4.0:5.1 | [gcp-gcs-public-access-prevention](#gcp-gcs-public-access-prevention) |",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_written_whole_or_not_at_all()
    {
        var folder = Directory.CreateTempSubdirectory("generated").FullName;
        try
        {
            GeneratedFiles.Write(RuleCatalog.Default, folder);

            Assert.Equal(
                ["docs/rules.md", "policies/profiles/dev.json", "policies/profiles/prod.json", "policies/profiles/staging.json"],
                Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(f => Path.GetRelativePath(folder, f))
                    .Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
