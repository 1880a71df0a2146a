using System.Collections;
using Groundwork.Infra.Gcp.Delivery;

namespace Groundwork.Infra.Tests.Gcp.Delivery;

public sealed class ImageRepositoryTests
{
    const string Repository = "gcp:artifactregistry/repository:Repository";
    const string Grant = "gcp:artifactregistry/repositoryIamMember:RepositoryIamMember";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Holds_images_in_a_multi_region_whose_tags_never_move(bool isPreview)
    {
        var repository = (await TestProgram.Run(() => Deliveries.Images(Deliveries.Cloud()), isPreview)).Only(Repository);

        Assert.Equal("trading-bot-repo", repository["repositoryId"]);
        Assert.Equal("us", repository["location"]);
        Assert.Equal("DOCKER", repository["format"]);
        Assert.Equal(true, repository["dockerConfig.immutableTags"]);
        Assert.Equal("INHERITED", repository["vulnerabilityScanningConfig.enablementConfig"]);
        Assert.True(repository.IsProtected);
    }

    [Fact]
    public async Task Is_made_once_its_key_may_be_used_and_images_are_scanned()
    {
        var repository = (await TestProgram.Run(() => Deliveries.Images(Deliveries.Cloud()))).Only(Repository);

        Assert.NotNull(repository["kmsKeyName"]);
        Assert.Contains("keys-images-us-artifactregistry", repository.DependsOn);
        Assert.Contains("services-containerscanning", repository.DependsOn);
    }

    [Fact]
    public async Task Keeps_what_was_released_for_ever_and_clears_the_rest_away()
    {
        var repository = (await TestProgram.Run(() => Deliveries.Images(Deliveries.Cloud()))).Only(Repository);

        Assert.Equal(false, repository["cleanupPolicyDryRun"]);
        Assert.Equal(
            ["keep-released KEEP", "keep-recent KEEP", "delete-unreleased DELETE", "delete-untagged DELETE"],
            Enumerable.Range(0, ((ICollection)repository["cleanupPolicies"]!).Count)
                .Select(i => $"{repository[$"cleanupPolicies[{i}].id"]} {repository[$"cleanupPolicies[{i}].action"]}"));
        Assert.Equal(["released-"], repository.Texts("cleanupPolicies[0].condition.tagPrefixes"));
        Assert.Null(repository["cleanupPolicies[0].condition.olderThan"]);
        Assert.Equal(10.0, repository["cleanupPolicies[1].mostRecentVersions.keepCount"]);
        Assert.Equal("2592000s", repository["cleanupPolicies[2].condition.olderThan"]);
        Assert.Equal("UNTAGGED", repository["cleanupPolicies[3].condition.tagState"]);
        Assert.Equal("604800s", repository["cleanupPolicies[3].condition.olderThan"]);
    }

    [Theory]
    [InlineData("images-reader-bot", "roles/artifactregistry.reader", "serviceAccount:bot@example.iam.gserviceaccount.com")]
    [InlineData("images-writer-pipeline", "roles/artifactregistry.writer", "serviceAccount:pipeline@example.iam.gserviceaccount.com")]
    public async Task Is_granted_on_itself_alone(string name, string role, string member)
    {
        var program = await TestProgram.Run(() => Deliveries.Images(Deliveries.Cloud()));

        Assert.Equal((role, member, "trading-bot-repo", "us"), (
            program[Grant, name]["role"],
            program[Grant, name]["member"],
            program[Grant, name]["repository"],
            program[Grant, name]["location"]));
        Assert.Equal(2, program.OfType(Grant).Count());
    }

    [Fact]
    public async Task Knows_its_images_names_before_it_is_made()
    {
        var path = "";

        _ = await TestProgram.Run(() => path = Deliveries.Images(Deliveries.Cloud()).Path, isPreview: true);

        Assert.Equal("us-docker.pkg.dev/trading-bot-test/trading-bot-repo", path);
    }

    [Fact]
    public async Task Refuses_a_key_of_another_place() =>
        Assert.Contains(
            "Key must be in us, got one in us-central1.",
            await Foundation.ErrorOf(() => Deliveries.Images(Deliveries.Cloud(), keyLocation: "us-central1")),
            StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_to_keep_the_untagged_for_longer_than_the_tagged() =>
        Assert.Contains(
            "UntaggedDays must be at most UnreleasedDays (10), got 11.",
            await Foundation.ErrorOf(() => Deliveries.Images(Deliveries.Cloud(), unreleasedDays: 10, untaggedDays: 11)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "KeepRecent must be between 1 and 100, got 0.")]
    [InlineData(101, "KeepRecent must be between 1 and 100, got 101.")]
    public void Refuses_a_number_to_keep_that_is_none(int keepRecent, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => New(keepRecent: keepRecent)).Message);

    [Fact]
    public void Refuses_a_single_region() =>
        Assert.Equal(
            "Location must be one of us, europe, asia, got 'us-central1'.",
            Assert.Throws<ArgumentException>(() => New(location: "us-central1")).Message);

    [Fact]
    public void Refuses_an_id_that_can_not_be_one() =>
        Assert.Equal(
            "RepositoryId must be 1 to 63 lower-case letters, digits and '-', starting with a letter, got 'Repo'.",
            Assert.Throws<ArgumentException>(() => New(id: "Repo")).Message);

    static ImageRepositoryArgs New(string id = "repo", string location = "us", int keepRecent = 10) =>
        new() { Cloud = null!, RepositoryId = id, Key = null!, Location = location, KeepRecent = keepRecent };
}
