namespace Groundwork.Preview.Audit.Cost;

/// <summary>A list price.</summary>
/// <param name="Sku">Its name here, e.g. <c>sql-vcpu-hour</c>.</param>
/// <param name="Unit">What one of costs that, e.g. <c>vCPU-hour</c>.</param>
/// <param name="Usd">The price of one unit.</param>
/// <param name="Regions">Where it holds: regions with spaces between, or <c>any</c>.</param>
/// <param name="Source">The page that publishes it.</param>
/// <param name="Retrieved">The day it was entered.</param>
/// <param name="Verified">Whether it was read in a copy of the page on that day.</param>
sealed record Price(string Sku, string Unit, decimal Usd, string Regions, string Source, DateOnly Retrieved, bool Verified);
