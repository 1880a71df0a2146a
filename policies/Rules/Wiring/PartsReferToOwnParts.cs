using Groundwork.Plan;

namespace Groundwork.Policies.Rules.Wiring;

/// <summary>What a part of the stack uses is a part of the stack.</summary>
public sealed class PartsReferToOwnParts : StackRule
{
    /// <summary>What else may be named.</summary>
    public static readonly Setting<Sequence<string>> Outside = new(
        "outside",
        "Names of things outside the stack that its parts may use.",
        []);

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new()
    {
        Id = "gcp-references-own-parts",
        AppliesTo = Wires.Types,
        Severity = Severity.High,
        Summary = "A name typed in by hand leads past the key, the network or the account that the other rules judge.",
        Remediation = "Pass the component that makes the other part, not its name.",
        Settings = [Outside],
        Levels = new(Level.Advisory, Level.Mandatory, Level.Mandatory),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Verdict> Check(StackView stack) =>
        from wire in Wires.All
        from resource in stack.OfType(wire.From)
        select Check(wire, resource, stack);

    Verdict Check(Wire wire, ResourceInputs resource, StackView stack)
    {
        var places = wire.In(resource).ToArray();
        return places.Length == 0 && wire.IsRequired
            ? resource.At(wire.Path.Split("[]")[0]).Must($"name a {wire.Named} of this stack")
            : Verdict.All(places.Select(place => Check(wire, place, resource, stack)));
    }

    Verdict Check(Wire wire, Property place, ResourceInputs resource, StackView stack)
    {
        if (place.IsMissing ? !wire.IsRequired : place.AsText() is { } text && Get(Outside, stack).Contains(text))
        {
            return Verdict.Passed;
        }

        var targets = stack.Targets(resource, place.Path.ToString());
        return targets.OfType(wire.To).Count > 0 ? Verdict.Passed
            : place.State == PropertyState.Masked || !targets.IsComplete ? place.Undetermined()
            : place.Must($"name a {wire.Named} of this stack");
    }
}
