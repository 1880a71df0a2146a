using System.Collections.Immutable;
using Groundwork.Plan.Schema;
using Groundwork.Plan.State;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Compares one resource with what it was, and chooses the operation as the engine would.</summary>
sealed class ResourceComparer(
    RenderedStack baseline, RenderedStack desired, StackState? state, SchemaCatalog? catalog, Disturbances disturbances,
    UnknownResolver? resolver, UrnRewriter? renaming)
{
    public ResourceDifference Compare(ResourceState found, ResourceState @new)
    {
        var entry = state?.Find(found.Urn);
        var schema = catalog?.Find(@new.Type);
        var old = renaming?.Of(found) ?? found;
        var inputs = resolver is null ? @new.Inputs : (MapValue)resolver.Resolve(@new.Inputs);
        var oldInputs = entry is null ? old.Inputs : StateNormaliser.Normalise(entry.Resource.Inputs, inputs, @new.Type, schema);
        (inputs, var oneSided) = IgnoredChanges.Apply(oldInputs, inputs, @new.Options.IgnoreChanges);

        var comparer = new ValueComparer(state is null, IsKubernetes(@new), disturbances);
        comparer.CompareMaps(oldInputs, inputs, PropertyPath.Root, PropertyPath.Root, SchemaNode.Of(schema));
        CompareTags(comparer, (found, oldInputs), (@new, inputs), schema);
        var rules = new ReplacementRules(@new.Type, schema, oldInputs, inputs, ProviderOf(@new, desired));
        var changes = comparer.Changes
            .Select(rules.Decide)
            .Select(c => ReplaceOnChange(c, @new.Options.ReplaceOnChanges))
            .ToImmutableArray();

        var reasons = Reasons(entry, old, @new, changes, rules, out var triggerMayReplace).ToImmutableArray();
        var options = OptionComparer.Compare(old, @new, state is null).ToImmutableArray();
        var mayReplace = reasons.IsEmpty && (triggerMayReplace || changes.Any(static c => c.Replacement == ReplacementEffect.May)
            || (IsKubernetes(@new) && options.Any(static o => o.Option == "provider")));
        var operation = Choose(entry, old, @new, reasons, changes);
        var isReplace = operation is Operation.Replace or Operation.ImportReplacement;
        return new(@new.Urn, operation)
        {
            Old = found,
            New = @new,
            OldInputs = oldInputs,
            NewInputs = inputs,
            Entry = entry,
            Certainty = CertaintyOf(operation, @new, reasons, changes, comparer.Uncompared.Count > 0, mayReplace),
            Changes = changes,
            OptionChanges = options,
            NotIgnored = oneSided,
            Uncompared = [.. comparer.Uncompared],
            Reasons = isReplace ? reasons : [],
            MayReplace = mayReplace && !isReplace,
            DeleteBeforeReplace = isReplace && DeletesFirst(old, @new, schema, oldInputs, inputs, reasons),
            IsRetained = isReplace && old.Options.RetainOnDelete,
            IsBlocked = isReplace && old.Options.Protect && @new.Options.Protect,
        };
    }

    static MapValue ProviderOf(ResourceState resource, RenderedStack stack) =>
        resource.Provider is { } urn && stack.Find(urn) is { } provider ? provider.Inputs : MapValue.Empty;

    // Tags that a provider gives to all its resources are changed on each of them.
    void CompareTags(
        ValueComparer comparer,
        (ResourceState Resource, MapValue Inputs) old,
        (ResourceState Resource, MapValue Inputs) @new,
        ResourceSchema? schema)
    {
        const string Key = "tagsAll";
        var (before, after) = (ProviderOf(old.Resource, baseline), ProviderOf(@new.Resource, desired));
        if (schema?.Outputs.ContainsKey(Key) == true
            && !Equals(before.Find("defaultTags"), after.Find("defaultTags"))
            && AwsTags.All(before, old.Inputs.Find("tags")) is MapValue oldTags
            && AwsTags.All(after, @new.Inputs.Find("tags")) is MapValue newTags)
        {
            comparer.CompareMaps(oldTags, newTags, PropertyPath.Of(Key), PropertyPath.Of(Key), default);
        }
    }

    static PropertyChange ReplaceOnChange(PropertyChange change, Sequence<string> patterns)
    {
        foreach (var text in patterns)
        {
            if (change.Replacement != ReplacementEffect.Must && PathPattern.TryParse(text)?.Touches(change.Path) == true)
            {
                return change with
                {
                    Replacement = change.Certainty == Certainty.Unknown ? ReplacementEffect.May : ReplacementEffect.Must,
                    Because = $"replaceOnChanges names {text}",
                };
            }
        }

        return change;
    }

    List<ReplacementReason> Reasons(
        StateEntry? entry, ResourceState old, ResourceState @new, ImmutableArray<PropertyChange> changes, ReplacementRules rules,
        out bool triggerMayReplace)
    {
        var reasons = new List<ReplacementReason>();
        triggerMayReplace = AddTrigger(reasons, old, @new);
        AddIf(reasons, entry?.Taint == true, ReplacementReasonKind.Taint);
        AddIf(reasons, entry?.PendingReplacement == true, ReplacementReasonKind.PendingReplacement);
        AddIf(reasons, old.External && !@new.External, ReplacementReasonKind.WasExternal);
        foreach (var urn in @new.Options.ReplaceWith)
        {
            AddIf(reasons, disturbances.IsReplaced(urn), ReplacementReasonKind.ReplaceWith, urn);
        }

        AddIf(
            reasons,
            @new.Options.DeletedWith is { } with && disturbances.IsReplaced(with),
            ReplacementReasonKind.DeletedWith,
            @new.Options.DeletedWith);
        AddIf(reasons, old.Custom != @new.Custom, ReplacementReasonKind.Provider);
        AddIf(reasons, @new.Provider is { } provider && disturbances.IsReplaced(provider), ReplacementReasonKind.Provider, @new.Provider);
        foreach (var change in changes)
        {
            if (change.Replacement == ReplacementEffect.Must)
            {
                var kind = change.Because?.StartsWith("replaceOnChanges", StringComparison.Ordinal) == true
                    ? ReplacementReasonKind.ReplaceOnChanges
                    : ReplacementReasonKind.Property;
                reasons.Add(new(kind, change.Path) { Cause = change.Cause });
            }
        }

        // Where a resource is deleted before its replacement, whatever holds on to it goes first, even by a name that stays.
        foreach (var (key, urns) in @new.PropertyDependencies)
        {
            foreach (var urn in urns)
            {
                if (disturbances.IsDeletedFirst(urn) && rules.IsForced(key) && !reasons.Any(r => r.Cause == urn && r.Key == key))
                {
                    reasons.Add(new(ReplacementReasonKind.Property, PropertyPath.Of(key)) { Cause = urn });
                }
            }
        }

        return reasons;
    }

    bool AddTrigger(List<ReplacementReason> reasons, ResourceState old, ResourceState @new)
    {
        if (old.Options.ReplacementTrigger is not { } before || @new.Options.ReplacementTrigger is not { } after)
        {
            return false;
        }

        var comparer = new ValueComparer(state is null, isKubernetes: false, disturbances);
        comparer.CompareMaps(Wrap(before), Wrap(resolver?.Resolve(after) ?? after), PropertyPath.Root, PropertyPath.Root, default);
        if (comparer.Changes.Find(static c => c.Certainty != Certainty.Unknown) is { } change)
        {
            reasons.Add(new(ReplacementReasonKind.Trigger, PropertyPath.Root) { Cause = change.Cause });
            return false;
        }

        return comparer.Changes.Count > 0 || comparer.Uncompared.Count > 0;
    }

    static MapValue Wrap(PropertyValue trigger) => new([new("replacementTrigger", trigger)]);

    static void AddIf(List<ReplacementReason> reasons, bool holds, ReplacementReasonKind kind, Urn? cause = null)
    {
        if (holds)
        {
            reasons.Add(new(kind, PropertyPath.Root) { Cause = cause });
        }
    }

    static Operation Choose(
        StateEntry? entry,
        ResourceState old,
        ResourceState @new,
        ImmutableArray<ReplacementReason> reasons,
        ImmutableArray<PropertyChange> changes)
    {
        if (@new.External)
        {
            return old.External ? Operation.Read : Operation.ReadReplacement;
        }

        if (entry is not null && @new.Options.ImportId is { } id && (old.Options.ImportId ?? old.Id) != id)
        {
            return Operation.ImportReplacement;
        }

        return !reasons.IsEmpty ? Operation.Replace
            : !changes.IsEmpty || entry?.InitErrors > 0 ? Operation.Update
            : Operation.Same;
    }

    static Certainty CertaintyOf(
        Operation operation, ResourceState @new, ImmutableArray<ReplacementReason> reasons, ImmutableArray<PropertyChange> changes,
        bool uncompared, bool mayReplace) => operation switch
        {
            Operation.Same => uncompared || mayReplace ? Certainty.Unknown : Certainty.Certain,
            Operation.Update when !changes.IsEmpty && changes.All(static c => c.Certainty == Certainty.Unknown) => Certainty.Unknown,
            Operation.Update => @new.Custom ? Certainty.Predicted : Certainty.Certain,
            Operation.Replace or Operation.ImportReplacement =>
                reasons.All(static r => r.Kind == ReplacementReasonKind.Property || r.Cause is not null)
                    ? Certainty.Predicted
                    : Certainty.Certain,
            _ => Certainty.Certain,
        };

    bool DeletesFirst(
        ResourceState old, ResourceState @new, ResourceSchema? schema, MapValue oldInputs, MapValue inputs,
        ImmutableArray<ReplacementReason> reasons) =>
        reasons.Any(r => r.Cause is { } cause && disturbances.IsDeletedFirst(cause))
        || (@new.Options.DeleteBeforeReplace
            ?? (schema?.DeletesBeforeReplace == true
                || KeepsName(schema, oldInputs, inputs)
                || (IsKubernetes(@new) && old.Custom && KeepsKubernetesName(oldInputs, inputs))));

    // A name given by the program is taken until the old one is gone; the bridged providers then delete first by themselves.
    static bool KeepsName(ResourceSchema? schema, MapValue old, MapValue inputs) =>
        schema?.Inputs.Values.Any(p => p.IsAutoNamed && inputs.Find(p.Name) is { } name && name.Equals(old.Find(p.Name))) == true;

    static bool KeepsKubernetesName(MapValue old, MapValue inputs) =>
        inputs.Find("metadata") is MapValue metadata && metadata.Find("name") is { } name && old.Find("metadata") is MapValue before
        && name.Equals(before.Find("name")) && Equals(metadata.Find("namespace"), before.Find("namespace"));

    static bool IsKubernetes(ResourceState resource) => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal);
}
