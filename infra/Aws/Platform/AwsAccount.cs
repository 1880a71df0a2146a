namespace Groundwork.Infra.Aws.Platform;

/// <summary>
/// The AWS account that everything goes into, and its home region. The number is a setting, so that no component has to look it up.
/// </summary>
/// <param name="Id">Account id, twelve digits, e.g. <c>123456789012</c>.</param>
/// <param name="Region">Home region, e.g. <c>ap-northeast-2</c>.</param>
public sealed record AwsAccount(string Id, string Region)
{
    /// <summary>Account id.</summary>
    public string Id { get; init; } = Require.Matches(Id, "[0-9]{12}", "an account id of twelve digits", "Account id");

    /// <summary>Home region.</summary>
    public string Region { get; init; } = AwsRegion.Check(Region, "Region");
}
