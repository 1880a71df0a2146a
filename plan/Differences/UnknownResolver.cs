using System.Collections.Immutable;
using System.Text;
using Groundwork.Plan.State;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Puts the values that a state file remembers in the place of unknowns whose resource stays as it is.</summary>
sealed class UnknownResolver(StackState state, Func<Urn, Urn> oldUrn, Disturbances disturbances)
{
    public PropertyValue Resolve(PropertyValue value)
    {
        if (value.IsKnown)
        {
            return value;
        }

        return value switch
        {
            UnknownValue unknown => Resolve(unknown.Expression) ?? value,
            SecretValue { Inner: { } inner } secret => new SecretValue(Resolve(inner), secret.IsDeclared),
            ListValue list => new ListValue([.. list.Items.Select(Resolve)]),
            MapValue map => new MapValue(map.Select(e => KeyValuePair.Create(e.Key, Resolve(e.Value)))),
            ResourceReferenceValue { Id: { } id } reference => new ResourceReferenceValue(reference.Urn, Resolve(id)),
            _ => value,
        };
    }

    PropertyValue? Resolve(UnknownExpression expression) => expression switch
    {
        _ when disturbances.Of(expression).Effect != Disturbance.None => null,
        UnknownOrigin origin => Find(origin),
        UnknownTemplate template => Fill(template.Parts),
        _ => null,
    };

    PropertyValue? Find(UnknownOrigin origin)
    {
        if (state.Find(oldUrn(origin.Urn))?.Resource is not { } resource)
        {
            return null;
        }

        if (origin.Path == PropertyPath.Of("id"))
        {
            return resource.Id is { } id ? new TextValue(id) : null;
        }

        PropertyValue? value = resource.Outputs;
        var secret = false;
        foreach (var segment in origin.Path.Segments)
        {
            if (value is SecretValue masked)
            {
                (value, secret) = (masked.Inner, true);
            }

            value = (value, segment) switch
            {
                (MapValue map, string key) => map.Find(key),
                (ListValue list, int index) when index < list.Items.Length => list.Items[index],
                _ => null,
            };
        }

        return value is not null && secret ? new SecretValue(value) : value;
    }

    PropertyValue? Fill(ImmutableArray<TemplatePart> parts)
    {
        var text = new StringBuilder();
        var secret = false;
        foreach (var part in parts)
        {
            var value = part.Hole is null ? new TextValue(part.Literal!) : Resolve(part.Hole);
            if (value is SecretValue masked)
            {
                (value, secret) = (masked.Inner, true);
            }

            switch (value)
            {
                case TextValue or NumberValue:
                    _ = text.Append(value);
                    break;
                case BoolValue flag:
                    _ = text.Append(flag.Value ? "True" : "False");
                    break;
                case null when secret:
                    return new SecretValue(null);
                default:
                    return null;
            }
        }

        return secret ? new SecretValue(text.ToString()) : new TextValue(text.ToString());
    }
}
