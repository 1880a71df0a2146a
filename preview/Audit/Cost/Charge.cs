using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>One price of one resource of one rendering.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Sku">The price.</param>
/// <param name="Usd">What it costs a month, in whole cents.</param>
/// <param name="Arithmetic">How the amount comes about.</param>
/// <param name="Assumption">What is assumed of the use.</param>
sealed record Charge(Urn Urn, string Sku, decimal Usd, string Arithmetic, string Assumption);
