namespace Groundwork.Infra.Gcp.Cost;

/// <summary>What a caller decides about a <see cref="Budget"/>.</summary>
public sealed class BudgetArgs : ResourceArgs
{
    /// <summary>The project, and what everything in it has in common. Of its APIs, the budgets' must be enabled.</summary>
    public required GoogleContext Cloud { get; init; }

    /// <summary>Billing account that pays for the project, e.g. <c>012345-6789AB-CDEF01</c>.</summary>
    [Input("billingAccount", required: true)]
    public required string BillingAccount
    {
        get;
        init => field = CheckBillingAccount(value);
    }

    /// <summary>What a month may cost, in whole units of <see cref="Currency"/>, 1 to 10000000.</summary>
    [Input("monthlyAmount", required: true)]
    public required int MonthlyAmount { get; init => field = Require.InRange(value, 1, 10_000_000); }

    /// <summary>Currency of the billing account. Default: <c>USD</c>.</summary>
    [Input("currency")]
    public string Currency
    {
        get;
        init => field = CheckCurrency(value);
    } = "USD";

    /// <summary>Channels that are told, one to five, all of them mailboxes: a budget takes no others.</summary>
    public required IReadOnlyList<Output<string>> EmailChannels
    {
        get;
        init => field = value.Count is > 0 and <= 5
            ? value
            : throw new ArgumentException($"{nameof(EmailChannels)} must hold one to five channels, got {value.Count}.");
    }

    /// <summary>An id of a billing account.</summary>
    public static string CheckBillingAccount(string account) =>
        Require.Matches(
            account,
            "[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}",
            "a billing account such as 012345-6789AB-CDEF01",
            nameof(BillingAccount));

    /// <summary>A currency of three letters.</summary>
    public static string CheckCurrency(string currency) =>
        Require.Matches(currency, "[A-Z]{3}", "a currency of three capital letters, such as USD", nameof(Currency));
}
