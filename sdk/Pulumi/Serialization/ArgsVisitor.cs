using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Collects the members of an <see cref="InputArgs"/> as plan values.</summary>
sealed class ArgsVisitor(Serializer serializer, bool nested) : IInputVisitor
{
    readonly List<KeyValuePair<string, PropertyValue>> _entries = [];
    readonly List<ResourceSet>? _resources = nested ? null : [];

    /// <summary>Per entry, the resources its value comes from.</summary>
    public List<ResourceSet> Resources => _resources!;

    public List<KeyValuePair<string, PropertyValue>> Entries => _entries;

    public void Visit(string name, object? value, InputMember? member)
    {
        if (value is null)
        {
            if (member is { IsRequired: true })
            {
                throw new ArgumentNullException(member.FullName, $"[Input] {member.FullName} is required but was not given a value");
            }

            return;
        }

        // Every resource has these two as outputs of its own.
        if (!nested && (name is "id" or "urn"))
        {
            return;
        }

        var sent = nested ? Send(value, member) : SendTop(name, value, member);
        if (sent is null)
        {
            return;
        }

        _entries.Add(new(name, sent));
        _resources?.Add(serializer.TakeResources());
    }

    public MapValue ToMap() => _entries.Count == 0 ? MapValue.Empty : new(_entries);

    PropertyValue? SendTop(string name, object value, InputMember? member)
    {
        _ = serializer.TakeResources();
        try
        {
            return Send(value, member);
        }
        catch (UnsupportedInputException e)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {e.Message}", e);
        }
    }

    PropertyValue? Send(object value, InputMember? member)
    {
        var sent = serializer.Serialize(value);
        return sent is not null && member is { IsJson: true } ? ProtobufJson.Write(sent) : sent;
    }
}
