using System.Globalization;

namespace Groundwork.Preview.Audit.Cost;

/// <summary>What a resource uses in a month.</summary>
/// <param name="Sku">Of what.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="Formula">How that comes about, e.g. <c>4 vCPU × 2 × 730 h</c>.</param>
/// <param name="Assumption">What is assumed; empty where nothing is.</param>
sealed record Usage(string Sku, decimal Quantity, string Formula, string Assumption = "")
{
    /// <summary>A figure as formulas show it.</summary>
    public static string Text(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
