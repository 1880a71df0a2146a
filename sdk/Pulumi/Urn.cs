using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A resource's unique name in its stack.</summary>
/// <param name="value">The name's text.</param>
public readonly struct Urn(string value) : IEquatable<Urn>
{
    readonly string? _value = value;

    /// <summary>The name's text.</summary>
    public static implicit operator string(Urn value) => value.ToString();

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(Urn other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <summary>Whether two names are the same.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether two names differ.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The name that a resource of that type, name and parent has.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="type">The type token.</param>
    /// <param name="parent">The parent; excludes <paramref name="parentUrn"/>.</param>
    /// <param name="parentUrn">The parent's URN; excludes <paramref name="parent"/>.</param>
    /// <param name="project">The project; not looked at where there is a parent. Default: this one.</param>
    /// <param name="stack">The stack; not looked at where there is a parent. Default: this one.</param>
    public static Output<string> Create(
        Input<string> name, Input<string> type, Resource? parent = null, Input<string>? parentUrn = null, Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
        {
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");
        }

        var above = parent is not null ? parent.Urn : parentUrn?.ToOutput();
        if (above is not null)
        {
            return Output.Format(
                $"{above.Apply(static urn => $"{urn[..urn.LastIndexOf("::", StringComparison.Ordinal)]}$")}{type}::{name}");
        }

        var deployment = project is null || stack is null ? Deployment.Required : null;
        return Output.Format($"urn:pulumi:{stack ?? deployment!.StackName}::{project ?? deployment!.Project}::{type}::{name}");
    }
}
