namespace Groundwork.Infra.Gcp.Secrets;

/// <summary>One secret of a <see cref="SecretStore"/>.</summary>
public sealed class SecretArgs
{
    /// <summary>
    /// Characters of a password that is generated, 24 to 128. Default: none is generated, and the secret is made empty: a version
    /// is added by hand, as the README says.
    /// </summary>
    public int? GeneratedLength
    {
        get;
        init => field = value is { } length ? Require.InRange(length, 24, 128) : null;
    }

    /// <summary>
    /// Days between rotation notices, 1 to 90. Default: 90. <c>null</c> for a secret that its issuer never changes on a schedule;
    /// it is labelled <c>rotation=external</c>.
    /// </summary>
    public int? RotationDays
    {
        get;
        init => field = value is { } days ? Require.InRange(days, 1, 90) : null;
    } = 90;

    /// <summary>Who may read it, as key to IAM member; the key names the grant and must not change. Default: nobody.</summary>
    public IReadOnlyDictionary<string, Input<string>> Accessors { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>
    /// Who may add a version at run time, as key to IAM member; the key names the grant and must not change. Default: nobody.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Writers { get; init; } = ImmutableSortedDictionary<string, Input<string>>.Empty;
}
