using Groundwork.Plan.Values;

namespace Groundwork.Plan.Schema;

/// <summary>One property of a resource or of a nested object.</summary>
/// <param name="Name">Its name on the wire, e.g. <c>ipCidrRange</c>.</param>
/// <param name="Type">Its type.</param>
public sealed record PropertySchema(string Name, PropertyType Type)
{
    /// <summary>Its name in C#, e.g. <c>IpCidrRange</c>.</summary>
    public string CSharpName { get; init; } = Name;

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a change of it replaces the resource.</summary>
    public bool ForcesReplacement { get; init; }

    /// <summary>How Pulumi makes up a physical name where none is given; null where it doesn't.</summary>
    public AutoNaming? AutoName { get; init; }

    /// <summary>Whether Pulumi makes up a physical name where none is given.</summary>
    public bool IsAutoNamed => AutoName is not null;

    /// <summary>Whether the cloud fills it in where nothing is given: taking it out of a program changes nothing.</summary>
    public bool IsFilledIn { get; init; }

    /// <summary>Whether it is newer than the sources of the schema: what it accepts, and whether a change replaces, isn't known.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Whether only the cloud sets it.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether the cloud takes it and never shows it again.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>Whether it is on its way out.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether its value is always secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether it is sent as a text of JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether it may be null as an output.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The only value it ever has; null where it is free.</summary>
    public PropertyValue? Constant { get; init; }

    /// <summary>What the cloud takes where nothing is given; it is never sent. Null where unknown or none.</summary>
    public PropertyValue? Default { get; init; }

    /// <summary>What is accepted as its value.</summary>
    public ValueConstraints Constraints { get; init; } = ValueConstraints.None;

    /// <summary>What is accepted as an element of a list or map.</summary>
    public ValueConstraints Items { get; init; } = ValueConstraints.None;
}
