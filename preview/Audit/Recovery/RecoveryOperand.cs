using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Recovery;

/// <summary>A figure of an estimate.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit, e.g. <c>s</c>, <c>probes</c>.</param>
/// <param name="Urn">The resource it is read from; null for an assumption.</param>
/// <param name="From">The property it is read from; for an assumption, what it rests on.</param>
sealed record RecoveryOperand(string Name, double Value, string Unit, Urn? Urn, string From);
