using Groundwork.Infra.Gcp.Cost;
using Groundwork.Stacks.Common;

namespace Groundwork.Stacks.TradingBot.Settings;

/// <summary>What a month may cost.</summary>
public sealed record BudgetSettings
{
    /// <summary>Billing account that pays.</summary>
    public required string BillingAccount { get; init; }

    /// <summary>What a month may cost, in whole units of the currency.</summary>
    public required int MonthlyAmount { get; init; }

    /// <summary>Currency of the billing account.</summary>
    public required string Currency { get; init; }

    internal static BudgetSettings Read(SettingsNode node) => new()
    {
        BillingAccount = node.Text("billingAccount", BudgetArgs.CheckBillingAccount),
        MonthlyAmount = node.Whole("monthlyAmount", 1, 10_000_000),
        Currency = node.Text("currency", BudgetArgs.CheckCurrency),
    };
}
