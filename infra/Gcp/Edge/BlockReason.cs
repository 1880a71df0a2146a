using System.Globalization;

namespace Groundwork.Infra.Gcp.Edge;

/// <summary>
/// Why a request is blocked. Cloud Armor logs the priority of the rule that blocked, so each reason has priorities of its own;
/// its score says how sure it is alone that the request is hostile, and the surest is asked first.
/// </summary>
/// <param name="Key">Name, as in descriptions and runbooks.</param>
/// <param name="FirstPriority">First of the reason's 1,000 priorities.</param>
/// <param name="Score">Score of 100; <c>null</c> where the request carries the attack in itself.</param>
public sealed record BlockReason(string Key, int FirstPriority, int? Score)
{
    /// <summary>The request comes from a country that we do no business with.</summary>
    public static BlockReason Country { get; } = new("country", 1_000, 50);

    /// <summary>It is part of traffic that is not as usual, as Adaptive Protection tells with enough confidence.</summary>
    public static BlockReason Anomaly { get; } = new("anomaly", 2_000, 30);

    /// <summary>It carries an attack of the OWASP lists.</summary>
    public static BlockReason Attack { get; } = new("attack", 3_000, null);

    /// <summary>Its sender asks more often than is agreed.</summary>
    public static BlockReason Rate { get; } = new("rate", 9_000, 20);

    /// <summary>What a rule for this reason says of itself.</summary>
    public string Describe(string what) => Score is { } score
        ? string.Create(CultureInfo.InvariantCulture, $"{Key} (score {score}): {what}")
        : $"{Key}: {what}";
}
