using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Looks for secrets in a value.</summary>
static class Secrets
{
    /// <summary>Whether anything in it is a declared secret, and whether anything in it must be masked.</summary>
    public static (bool Declared, bool Masked) In(PropertyValue value)
    {
        switch (value)
        {
            case SecretValue secret:
                return (secret.IsDeclared || (secret.Inner is { } inner && In(inner).Declared), true);
            case ListValue list:
                var any = (Declared: false, Masked: false);
                foreach (var item in list.Items)
                {
                    var found = In(item);
                    any = (any.Declared | found.Declared, any.Masked | found.Masked);
                }

                return any;
            case MapValue map:
                var some = (Declared: false, Masked: false);
                foreach (var (_, item) in map.Entries)
                {
                    var found = In(item);
                    some = (some.Declared | found.Declared, some.Masked | found.Masked);
                }

                return some;
            default:
                return (false, false);
        }
    }
}
