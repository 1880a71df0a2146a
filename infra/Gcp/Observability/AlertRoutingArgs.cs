namespace Groundwork.Infra.Gcp.Observability;

/// <summary>What a caller decides about an <see cref="AlertRouting"/>.</summary>
public sealed class AlertRoutingArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, Monitoring and Pub/Sub must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Key of the topic that alerts are published to; Pub/Sub's agent must be granted its use.</summary>
    public required CmekKey TopicKey { get; init; }

    /// <summary>Regions that a published alert may be kept in.</summary>
    public required RegionPair Regions { get; init; }

    /// <summary>
    /// Address that this repository is read at, e.g. <c>https://github.com/example/groundwork/blob/main/</c>;
    /// alerts link to the runbooks in it.
    /// </summary>
    [Input("repository", required: true)]
    public required string Repository
    {
        get;
        init => field = CheckRepository(value);
    }

    /// <summary>
    /// Mailboxes that are told of every alert, by key; the key names the channel and must not change.
    /// At least one: e-mail goes out by Google itself, whatever has become of our function.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Emails
    {
        get;
        init => field = CheckEmails(value);
    }

    /// <summary>
    /// Telephones that are told of critical alerts by SMS, by key, e.g. <c>+14155550100</c>. Default: none.
    /// Google verifies a number before it sends to it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Telephones
    {
        get;
        init => field = CheckTelephones(value);
    } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Integration key of PagerDuty for high and critical alerts, a secret; sent once and never kept by Google's API or in Pulumi's state.
    /// Default: PagerDuty is not told.
    /// </summary>
    public Output<string>? PagerDutyKey { get; init; }

    /// <summary>Raised by one when the key is another, since nobody can compare what is never read back. Default: 1.</summary>
    [Input("pagerDutyKeyVersion")]
    public int PagerDutyKeyVersion { get; init => field = Require.InRange(value, 1, 9_999); } = 1;

    /// <summary>An address that links can begin with.</summary>
    public static string CheckRepository(string address) =>
        Require.Matches(
            address,
            "https://[a-z0-9.-]+/([^ ]+/)?",
            "an https address that ends in '/', such as https://github.com/example/groundwork/blob/main/",
            nameof(Repository));

    /// <summary>One mailbox at least, each one an address.</summary>
    public static IReadOnlyDictionary<string, string> CheckEmails(IReadOnlyDictionary<string, string> emails)
    {
        if (emails.Count == 0)
            throw new ArgumentException($"{nameof(Emails)} must hold at least one entry.");

        foreach (var address in emails.Values)
            _ = Require.Matches(
                address,
                "[A-Za-z0-9._%+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+",
                "an address such as oncall@example.com",
                nameof(Emails));

        return emails;
    }

    /// <summary>Each one a number with its country.</summary>
    public static IReadOnlyDictionary<string, string> CheckTelephones(IReadOnlyDictionary<string, string> telephones)
    {
        foreach (var number in telephones.Values)
            _ = Require.Matches(number, "\\+[1-9][0-9]{7,14}", "a number such as +14155550100", nameof(Telephones));

        return telephones;
    }
}
