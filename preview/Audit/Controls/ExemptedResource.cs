using Groundwork.Plan;

namespace Groundwork.Preview.Audit.Controls;

/// <summary>What an exemption lets pass.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Urn">The resource.</param>
sealed record ExemptedResource(string Stack, Urn Urn);
