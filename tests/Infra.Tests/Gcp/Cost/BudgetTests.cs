using Groundwork.Infra.Gcp.Cost;

namespace Groundwork.Infra.Tests.Gcp.Cost;

public sealed class BudgetTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tells_before_and_when_the_month_costs_more(bool isPreview)
    {
        var budget = (await TestProgram.Run(() => _ = new Budget("budget", Args()), isPreview)).Only("gcp:billing/budget:Budget");

        Assert.Equal("1200", budget["amount.specifiedAmount.units"]);
        Assert.Equal("projects/123456789012", budget["budgetFilter.projects[0]"]);
        Assert.Equal("CURRENT_SPEND", budget["thresholdRules[0].spendBasis"]);
        Assert.Equal(0.5, budget["thresholdRules[0].thresholdPercent"]);
        Assert.Equal("FORECASTED_SPEND", budget["thresholdRules[3].spendBasis"]);
        Assert.Equal(1.0, budget["thresholdRules[3].thresholdPercent"]);
        Assert.Equal(1.2, budget["thresholdRules[4].thresholdPercent"]);
        Assert.Equal(["channel"], budget.Texts("allUpdatesRule.monitoringNotificationChannels"));
    }

    [Fact]
    public void Refuses_what_is_no_billing_account()
    {
        var error = Assert.Throws<ArgumentException>(() => BudgetArgs.CheckBillingAccount("billing"));

        Assert.Equal("BillingAccount must be a billing account such as 012345-6789AB-CDEF01, got 'billing'.", error.Message);
    }

    static BudgetArgs Args() => new()
    {
        Cloud = Foundation.Cloud(),
        BillingAccount = "012345-6789AB-CDEF01",
        MonthlyAmount = 1_200,
        EmailChannels = [Output.Create("channel")],
    };
}
