using Groundwork.Plan.Schema;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Finds the key by which the elements of a list are told apart.</summary>
static class ListIdentity
{
    static readonly Dictionary<string, string[]> KubernetesMergeKeys = new(StringComparer.Ordinal)
    {
        ["containers"] = ["name"],
        ["initContainers"] = ["name"],
        ["ephemeralContainers"] = ["name"],
        ["env"] = ["name"],
        ["volumes"] = ["name"],
        ["volumeMounts"] = ["mountPath"],
        ["volumeDevices"] = ["devicePath"],
        ["ports"] = ["containerPort", "port", "name"],
        ["imagePullSecrets"] = ["name"],
        ["secrets"] = ["name"],
        ["hostAliases"] = ["ip"],
        ["ownerReferences"] = ["uid"],
        ["conditions"] = ["type"],
        ["topologySpreadConstraints"] = ["topologyKey"],
        ["volumeClaimTemplates"] = [],
        ["subjects"] = ["name"],
    };

    static readonly string[] Usual =
    [
        "name", "key", "id", "rangeName", "displayName", "mountPath", "email", "role", "region", "zone", "location", "priority", "port",
    ];

    /// <summary>The key that every element of both lists has, once each; null where there is none.</summary>
    public static string? Find(string listName, SchemaNode list, ListValue old, ListValue @new, bool isKubernetes)
    {
        if (old.Items.IsEmpty
            || @new.Items.IsEmpty
            || !old.Items.All(static i => i is MapValue)
            || !@new.Items.All(static i => i is MapValue))
        {
            return null;
        }

        var merge = isKubernetes && KubernetesMergeKeys.TryGetValue(listName, out var keys) ? keys : [];
        return merge.Concat(OfSchema(list.Index())).Concat(Usual).FirstOrDefault(key => IsUnique(old, key) && IsUnique(@new, key));
    }

    /// <summary>An element's identity.</summary>
    public static PropertyValue Of(PropertyValue element, string key) => ((MapValue)element)[key];

    static IEnumerable<string> OfSchema(SchemaNode element)
    {
        var required = element.Properties?.Values
                .Where(static p => p.IsRequired && p.Type.Kind is PropertyTypeKind.Text or PropertyTypeKind.Integer)
                .Select(static p => p.Name)
                .ToArray()
            ?? [];
        return Usual.Where(u => required.Contains(u)).Concat(required.Length == 1 ? required : []);
    }

    static bool IsUnique(ListValue list, string key)
    {
        var seen = new HashSet<PropertyValue>();
        foreach (var item in list.Items)
        {
            if (((MapValue)item).Find(key) is not (TextValue or NumberValue) || !seen.Add(((MapValue)item)[key]))
            {
                return false;
            }
        }

        return true;
    }
}
