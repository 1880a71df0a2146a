using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>One price of one resource.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Sku">The price.</param>
/// <param name="Monthly">What it will cost a month; 0 for what goes.</param>
/// <param name="Baseline">What it cost; null where the stack is compared with nothing.</param>
/// <param name="Arithmetic">How the amount comes about, e.g. <c>2 instances × 730 h × $0.0413</c>.</param>
/// <param name="Assumption">What is assumed of the use; empty where nothing is.</param>
sealed record CostItem(Urn Urn, string Sku, decimal Monthly, decimal? Baseline, string Arithmetic, string Assumption);
