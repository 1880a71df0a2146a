using Groundwork.Plan.Snapshots;
using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Compares what isn't fully known: secrets, and values that only the deployment will tell.</summary>
sealed class UnknownComparer(bool isRaw, Disturbances disturbances, ChangeRecorder found)
{
    /// <summary>Compares two values of which one is secret.</summary>
    public void CompareSecrets(PropertyValue old, PropertyValue @new, PropertyPath oldPath, PropertyPath path)
    {
        var (before, after) = (Plain(old), Plain(@new));
        var treatedAnew = isRaw
            && (old is SecretValue, (old as SecretValue)?.IsDeclared) != (@new is SecretValue, (@new as SecretValue)?.IsDeclared);
        if (after is { IsKnown: false })
        {
            var same = before is { IsKnown: false } && SnapshotForm.Of(old).Equals(SnapshotForm.Of(@new));
            var (effect, cause) = Worst(after);
            if (isRaw && !same)
            {
                found.Update(old, @new, oldPath, path, Certainty.Predicted, cause);
            }
            else if (effect != Disturbance.None)
            {
                found.Update(old, @new, oldPath, path, effect == Disturbance.May ? Certainty.Unknown : Certainty.Predicted, cause);
            }
            else if (treatedAnew)
            {
                found.Update(old, @new, oldPath, path, Certainty.Certain);
            }
            else if (!same)
            {
                found.Uncompared.Add(path);
            }
        }
        else if (before is { IsKnown: false })
        {
            found.Update(old, @new, oldPath, path, Certainty.Predicted);
        }
        else if (before is null || after is null)
        {
            if (treatedAnew)
            {
                found.Update(old, @new, oldPath, path, Certainty.Certain);
            }
            else
            {
                found.Uncompared.Add(path);
            }
        }
        else if (treatedAnew || !before.Equals(after))
        {
            found.Update(
                old, @new, oldPath, path, Certainty.Certain, null,
                before.Equals(after) ? SecretComparison.Unchanged : SecretComparison.Changed);
        }
    }

    /// <summary>Compares an old value with one that only the deployment will tell.</summary>
    public void Compare(PropertyValue old, UnknownValue unknown, PropertyPath oldPath, PropertyPath path)
    {
        var (effect, cause) = disturbances.Of(unknown.Expression);
        if (isRaw)
        {
            found.Update(old, unknown, oldPath, path, Certainty.Predicted, cause);
        }
        else if (effect == Disturbance.None)
        {
            found.Uncompared.Add(path);
        }
        else
        {
            found.Update(old, unknown, oldPath, path, effect == Disturbance.May ? Certainty.Unknown : Certainty.Predicted, cause);
        }
    }

    /// <summary>The same expression on both sides still gives another value when what it comes from changes.</summary>
    public void FindDisturbed(PropertyValue value, PropertyPath oldPath, PropertyPath path)
    {
        switch (value)
        {
            case SecretValue { Inner: null }:
                found.Uncompared.Add(path);
                break;
            case { IsKnown: true, ContainsSecret: false }:
                break;
            case UnknownValue or SecretValue:
                var (effect, cause) = Worst(value);
                if (effect != Disturbance.None)
                {
                    found.Update(value, value, oldPath, path, effect == Disturbance.May ? Certainty.Unknown : Certainty.Predicted, cause);
                }

                break;
            case MapValue map:
                foreach (var (key, item) in map)
                {
                    FindDisturbed(item, oldPath.Key(key), path.Key(key));
                }

                break;
            case ListValue list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    FindDisturbed(list.Items[i], oldPath.Index(i), path.Index(i));
                }

                break;
        }
    }

    (Disturbance Effect, Urn? Cause) Worst(PropertyValue value)
    {
        (Disturbance Effect, Urn? Cause) worst = (Disturbance.None, null);
        foreach (var origin in ValueOrigins.Of(value))
        {
            if (disturbances.Of(origin) is var next && next.Effect > worst.Effect)
            {
                worst = next;
            }
        }

        return worst;
    }

    static PropertyValue? Plain(PropertyValue value) => value is SecretValue secret ? secret.Inner : value;
}
