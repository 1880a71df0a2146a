using System.Globalization;
using Billing = Pulumi.Gcp.Billing;

namespace Groundwork.Infra.Gcp.Cost;

/// <summary>
/// What a project may cost in a month, and who is told before and when it costs more: at half, four fifths and all of it spent,
/// and as soon as Google expects all of it, or a fifth more, to be spent by the month's end. It stops nothing.
/// Defines one <c>billing.Budget</c>.
/// </summary>
public sealed class Budget : ComponentResource
{
    /// <summary>Makes the budget of a project.</summary>
    public Budget(string name, BudgetArgs args, ComponentResourceOptions? options = null)
        : base("groundwork:gcp/cost:Budget", name, args, options)
    {
        _ = new Billing.Budget(name, new()
        {
            BillingAccount = args.BillingAccount,
            DisplayName = $"{args.Cloud.Services.Project.Id} a month",
            Amount = new Billing.Inputs.BudgetAmountArgs
            {
                SpecifiedAmount = new Billing.Inputs.BudgetAmountSpecifiedAmountArgs
                {
                    CurrencyCode = args.Currency,
                    Units = args.MonthlyAmount.ToString(CultureInfo.InvariantCulture),
                },
            },
            BudgetFilter = new Billing.Inputs.BudgetBudgetFilterArgs
            {
                CalendarPeriod = "MONTH",
                Projects = new[] { $"projects/{args.Cloud.Services.Project.Number}" },
                // Credits hide what is really used.
                CreditTypesTreatment = "EXCLUDE_ALL_CREDITS",
            },
            ThresholdRules = new[]
            {
                At(0.5, "CURRENT_SPEND"), At(0.8, "CURRENT_SPEND"), At(1, "CURRENT_SPEND"), At(1, "FORECASTED_SPEND"),
                At(1.2, "FORECASTED_SPEND"),
            },
            AllUpdatesRule = new Billing.Inputs.BudgetAllUpdatesRuleArgs
            {
                MonitoringNotificationChannels = args.EmailChannels.ToArray(),
                DisableDefaultIamRecipients = false,
            },
        }, Child.Of(this, args.Cloud.Services.Api(GoogleApi.BillingBudgets)));

        RegisterOutputs();
    }

    static Billing.Inputs.BudgetThresholdRuleArgs At(double share, string basis) => new() { ThresholdPercent = share, SpendBasis = basis };
}
