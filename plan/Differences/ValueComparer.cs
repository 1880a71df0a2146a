using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Compares two property trees. Nothing of a secret leaves it unwrapped.</summary>
/// <param name="isRaw">Whether both sides are what a program asks for; else the old one is a state file's.</param>
/// <param name="isKubernetes">Whether lists have Kubernetes' merge keys.</param>
/// <param name="disturbances">What the changes of other resources do.</param>
sealed class ValueComparer(bool isRaw, bool isKubernetes, Disturbances disturbances)
{
    readonly ChangeRecorder _found = new();

    /// <summary>The changes found so far.</summary>
    public List<PropertyChange> Changes => _found.Changes;

    /// <summary>Where nothing can be said.</summary>
    public List<PropertyPath> Uncompared => _found.Uncompared;

    UnknownComparer Unknowns => new(isRaw, disturbances, _found);

    /// <summary>Compares two maps, key by key.</summary>

    public void CompareMaps(MapValue old, MapValue @new, PropertyPath oldPath, PropertyPath path, SchemaNode node)
    {
        var left = old.Entries;
        var right = @new.Entries;
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            var order = i >= left.Length ? 1 : j >= right.Length ? -1 : string.CompareOrdinal(left[i].Key, right[j].Key);
            var before = order <= 0 ? left[i].Value : null;
            var after = order >= 0 ? right[j].Value : null;
            if (!ReferenceEquals(before, after) || before?.IsKnown != true)
            {
                var key = order <= 0 ? left[i].Key : right[j].Key;
                Compare(before, after, oldPath.Key(key), path.Key(key), node.Key(key), key);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    void Compare(PropertyValue? old, PropertyValue? @new, PropertyPath oldPath, PropertyPath path, SchemaNode node, string name)
    {
        switch (old is null or NullValue, @new is null or NullValue)
        {
            case (true, true):
                return;
            case (true, false):
                if (!IsDefault(node, @new!))
                {
                    _found.Add(@new!, path);
                }

                return;
            case (false, true):
                if (!node.IsFilledIn && !IsDefault(node, old!))
                {
                    _found.Delete(old!, oldPath, path);
                }

                return;
        }

        if (old!.Equals(@new))
        {
            Unknowns.FindDisturbed(@new!, oldPath, path);
            return;
        }

        switch (old, @new)
        {
            case (SecretValue, _) or (_, SecretValue):
                Unknowns.CompareSecrets(old, @new!, oldPath, path);
                break;
            case (_, UnknownValue unknown):
                Unknowns.Compare(old, unknown, oldPath, path);
                break;
            case (UnknownValue, _):
                _found.Update(old, @new!, oldPath, path, Certainty.Predicted);
                break;
            case (MapValue o, MapValue n):
                CompareMaps(o, n, oldPath, path, node);
                break;
            case (ListValue o, ListValue n):
                CompareLists(o, n, oldPath, path, node, name);
                break;
            case (TextValue o, TextValue n):
                CompareTexts(o, n, oldPath, path);
                break;
            case (ArchiveValue { Kind: AssetKind.Assets } o, ArchiveValue { Kind: AssetKind.Assets } n) when !isRaw
                || o.ContentHash == n.ContentHash:
                CompareMaps(o.Assets, n.Assets, oldPath, path, default);
                break;
            case (AssetValue or ArchiveValue, AssetValue or ArchiveValue) when !isRaw:
                CompareContent(old, @new!, oldPath, path);
                break;
            case (ResourceReferenceValue o, ResourceReferenceValue n) when o.Urn == n.Urn:
                Compare(o.Id, n.Id, oldPath, path, default, name);
                break;
            default:
                if (isRaw || !SameText(old, @new!))
                {
                    _found.Update(old, @new!, oldPath, path, @new!.IsKnown ? Certainty.Certain : Certainty.Predicted);
                }

                break;
        }
    }

    void CompareLists(ListValue old, ListValue @new, PropertyPath oldPath, PropertyPath path, SchemaNode node, string name)
    {
        var key = ListIdentity.Find(name, node, old, @new, isKubernetes);
        var pairs = key is null ? ByContent(old, @new) : ListAligner.ByKey(old, @new, key);
        // Nobody can say which old element a secret one was, so beside a secret every element that differs is masked.
        using var masking = _found.Masking(key is null && (old.ContainsSecret || @new.ContainsSecret));
        foreach (var (i, j, isMoved) in pairs)
        {
            if (i < 0)
            {
                _found.Add(@new.Items[j], path.Index(j));
                continue;
            }

            if (j < 0)
            {
                _found.Delete(old.Items[i], oldPath.Index(i), path.Index(i));
                continue;
            }

            if (isMoved)
            {
                _found.Move(old.Items[i], @new.Items[j], oldPath.Index(i), path.Index(j));
            }

            Compare(old.Items[i], @new.Items[j], oldPath.Index(i), path.Index(j), node.Index(), name);
        }
    }

    // A masked secret is like any other, so it is by the masks that such lists are aligned.
    static List<ListPair> ByContent(ListValue old, ListValue @new) =>
        old.ContainsSecret && @new.ContainsSecret
            ? ListAligner.ByContent((ListValue)SnapshotForm.Of(old), (ListValue)SnapshotForm.Of(@new))
            : ListAligner.ByContent(old, @new);

    void CompareTexts(TextValue old, TextValue @new, PropertyPath oldPath, PropertyPath path)
    {
        if (_found.MasksAll
            || EmbeddedText.Read(old.Value) is not { } before
            || EmbeddedText.Read(@new.Value) is not { } after
            || before.Format != after.Format
            || before.Value is MapValue != after.Value is MapValue)
        {
            _found.Update(old, @new, oldPath, path, Certainty.Certain);
            return;
        }

        var inner = new ValueComparer(isRaw: true, isKubernetes: false, disturbances);
        inner.Compare(before.Value, after.Value, PropertyPath.Root, PropertyPath.Root, default, "");
        Changes.Add(new(path, ChangeKind.Update, old, @new) { OldPath = oldPath, Format = after.Format, Inside = [.. inner.Changes] });
    }

    void CompareContent(PropertyValue old, PropertyValue @new, PropertyPath oldPath, PropertyPath path)
    {
        switch (old, @new)
        {
            case (AssetValue { ContentHash: { Length: > 0 } o }, AssetValue { ContentHash: { Length: > 0 } n }):
                if (o != n)
                {
                    _found.Update(old, @new, oldPath, path, Certainty.Certain);
                }

                break;
            case (AssetValue { Kind: AssetKind.Remote } o, AssetValue { Kind: AssetKind.Remote } n) when o.Source != n.Source:
                _found.Update(old, @new, oldPath, path, Certainty.Certain);
                break;
            case (AssetValue, ArchiveValue) or (ArchiveValue, AssetValue):
                _found.Update(old, @new, oldPath, path, Certainty.Certain);
                break;
            default:
                // Pulumi hashes archives its own way, over files in the order it packs them.
                Uncompared.Add(path);
                break;
        }
    }

    static bool IsDefault(SchemaNode node, PropertyValue value) => node.Property?.Default is { } usual && usual.Equals(value);

    static bool SameText(PropertyValue old, PropertyValue @new) =>
        old is TextValue or NumberValue or BoolValue && @new is TextValue or NumberValue or BoolValue && old.ToString() == @new.ToString();
}
