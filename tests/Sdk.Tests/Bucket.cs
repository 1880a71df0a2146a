namespace Groundwork.Sdk.Tests;

/// <summary>A resource of no provider in particular.</summary>
sealed class Bucket(string name, BucketArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource(Token, name, args ?? new BucketArgs(), options)
{
    public const string Token = "test:storage/bucket:Bucket";

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("ratio")]
    public Output<double> Ratio { get; private set; } = null!;

    [Output("isPublic")]
    public Output<bool> IsPublic { get; private set; } = null!;

    [Output("zones")]
    public Output<ImmutableArray<string>> Zones { get; private set; } = null!;

    [Output("labels")]
    public Output<ImmutableDictionary<string, string>?> Labels { get; private set; } = null!;

    [Output("rule")]
    public Output<BucketRule?> Rule { get; private set; } = null!;

    [Output("rules")]
    public Output<ImmutableArray<BucketRule>> Rules { get; private set; } = null!;

    [Output("anything")]
    public Output<object?> Anything { get; private set; } = null!;

    [Output("either")]
    public Output<Union<string, int>> Either { get; private set; } = null!;

    [Output("level")]
    public Output<Level> Level { get; private set; } = null!;

    [Output("tier")]
    public Output<Tier> Tier { get; private set; } = null!;

    [Output("content")]
    public Output<AssetOrArchive?> Content { get; private set; } = null!;

    [Output("owner")]
    public Output<Bucket?> Owner { get; private set; } = null!;

    [Output("password")]
    public Output<string?> Password { get; private set; } = null!;
}
