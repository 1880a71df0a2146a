using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Makes one output of several, waiting only for those that aren't there yet.</summary>
static class Combined
{
    public static Output<TResult> Of<TResult>(
        IOutput?[] parts, Func<object?[], TResult> combine, Func<object?[], OutputMeta[], PropertyValue>? unknown = null)
    {
        var values = new object?[parts.Length];
        var metas = new OutputMeta[parts.Length];
        try
        {
            for (var i = 0; i < parts.Length; i++)
            {
                if (Peek(parts[i], out values[i], out metas[i]) is not null)
                {
                    return new(WaitAsync(parts, values, metas, i, combine, unknown));
                }
            }

            return new(combine(values), Meta(values, metas, unknown));
        }
        catch (Exception e)
        {
            return new(Task.FromException<OutputData<TResult>>(e));
        }
    }

    static async Task<OutputData<TResult>> WaitAsync<TResult>(
        IOutput?[] parts, object?[] values, OutputMeta[] metas, int from, Func<object?[], TResult> combine,
        Func<object?[], OutputMeta[], PropertyValue>? unknown)
    {
        for (var i = from; i < parts.Length; i++)
        {
            while (Peek(parts[i], out values[i], out metas[i]) is { } pending)
            {
                await pending.ConfigureAwait(false);
            }
        }

        return new(combine(values), Meta(values, metas, unknown));
    }

    static Task? Peek(IOutput? part, out object? value, out OutputMeta meta)
    {
        if (part is not null)
        {
            return part.Peek(out value, out meta);
        }

        (value, meta) = (null, OutputMeta.Plain);
        return null;
    }

    static OutputMeta Meta(object?[] values, OutputMeta[] metas, Func<object?[], OutputMeta[], PropertyValue>? unknown)
    {
        var (known, secret, tainted) = (true, false, false);
        var collected = new ResourceSetBuilder();
        foreach (var meta in metas)
        {
            known &= meta.IsKnown;
            secret |= meta.IsSecret;
            tainted |= meta.IsTainted;
            collected.Add(meta.Resources);
        }

        var resources = collected.ToSet();
        return known
            ? OutputMeta.Known(secret, tainted, resources)
            : OutputMeta.NotKnown(secret, tainted, resources, () => unknown?.Invoke(values, metas) ?? Applied(metas));
    }

    static UnknownValue Applied(OutputMeta[] metas) =>
        new(new UnknownApply([.. metas.Where(static m => !m.IsKnown).Select(static m => m.Expression)]));
}
