namespace Groundwork.Preview.Audit.Cost;

/// <summary>A list price.</summary>
/// <param name="Sku">Its name here, e.g. <c>sql-vcpu-enterprise</c>.</param>
/// <param name="Unit">What one of costs that, e.g. <c>vCPU-hour</c>.</param>
/// <param name="Usd">The price of one unit.</param>
/// <param name="Regions">Where it holds, e.g. <c>us</c> or <c>any</c>.</param>
/// <param name="Source">The page it was read from.</param>
/// <param name="Retrieved">The day it was read.</param>
sealed record Price(string Sku, string Unit, decimal Usd, string Regions, string Source, DateOnly Retrieved);
