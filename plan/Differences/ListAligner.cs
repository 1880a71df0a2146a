using Groundwork.Plan.Values;

namespace Groundwork.Plan.Differences;

/// <summary>Pairs the elements of two lists: by identity, else along their longest common subsequence.</summary>
static class ListAligner
{
    const long LargestTable = 4_000_000;

    /// <summary>Pairs by a key that every element has.</summary>
    public static List<ListPair> ByKey(ListValue old, ListValue @new, string key)
    {
        var byKey = new Dictionary<PropertyValue, int>();
        for (var i = 0; i < old.Items.Length; i++)
        {
            byKey[ListIdentity.Of(old.Items[i], key)] = i;
        }

        var partner = Enumerable.Repeat(-1, @new.Items.Length).ToArray();
        for (var j = 0; j < partner.Length; j++)
        {
            partner[j] = byKey.GetValueOrDefault(ListIdentity.Of(@new.Items[j], key), -1);
        }

        return Pairs(old.Items.Length, partner, LongestIncreasing(partner), pairGaps: null);
    }

    /// <summary>Pairs equal elements; what is left between two that stay is paired in order where it has the same shape.</summary>
    public static List<ListPair> ByContent(ListValue old, ListValue @new)
    {
        var ids = new Dictionary<PropertyValue, int>();
        var left = old.Items.Select(i => IdOf(ids, i)).ToArray();
        var right = @new.Items.Select(i => IdOf(ids, i)).ToArray();
        var partner = CommonSubsequence(left, right);
        var stays = partner.Select(static p => p >= 0).ToArray();
        PairMoved(left, right, partner);
        return Pairs(left.Length, partner, stays, (i, j) => SameShape(old.Items[i], @new.Items[j]));
    }

    static int IdOf(Dictionary<PropertyValue, int> ids, PropertyValue value)
    {
        if (!ids.TryGetValue(value, out var id))
        {
            ids[value] = id = ids.Count;
        }

        return id;
    }

    static bool SameShape(PropertyValue old, PropertyValue @new) =>
        (old is MapValue, old is ListValue) == (@new is MapValue, @new is ListValue);

    static int[] CommonSubsequence(int[] left, int[] right)
    {
        var partner = Enumerable.Repeat(-1, right.Length).ToArray();
        var head = 0;
        while (head < left.Length && head < right.Length && left[head] == right[head])
        {
            partner[head] = head++;
        }

        var (l, r) = (left.Length, right.Length);
        while (l > head && r > head && left[l - 1] == right[r - 1])
        {
            partner[--r] = --l;
        }

        if ((long)(l - head) * (r - head) <= LargestTable)
        {
            Table(left, right, head, l, r, partner);
        }

        return partner;
    }

    static void Table(int[] left, int[] right, int head, int l, int r, int[] partner)
    {
        var length = new int[l - head + 1, r - head + 1];
        for (var i = l - 1; i >= head; i--)
        {
            for (var j = r - 1; j >= head; j--)
            {
                length[i - head, j - head] = left[i] == right[j]
                    ? length[i - head + 1, j - head + 1] + 1
                    : Math.Max(length[i - head + 1, j - head], length[i - head, j - head + 1]);
            }
        }

        for (int i = head, j = head; i < l && j < r;)
        {
            if (left[i] == right[j])
            {
                partner[j++] = i++;
            }
            else if (length[i - head + 1, j - head] >= length[i - head, j - head + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    static void PairMoved(int[] left, int[] right, int[] partner)
    {
        var taken = partner.Where(static p => p >= 0).ToHashSet();
        var free = new Dictionary<int, Queue<int>>();
        for (var i = 0; i < left.Length; i++)
        {
            if (!taken.Contains(i))
            {
                (free.TryGetValue(left[i], out var queue) ? queue : free[left[i]] = new()).Enqueue(i);
            }
        }

        for (var j = 0; j < right.Length; j++)
        {
            if (partner[j] < 0 && free.TryGetValue(right[j], out var queue) && queue.TryDequeue(out var i))
            {
                partner[j] = i;
            }
        }
    }

    // Which of the pairs keep their order: the longest run of rising old positions.
    static bool[] LongestIncreasing(int[] partner)
    {
        var tails = new List<int>();
        var previous = new int[partner.Length];
        for (var j = 0; j < partner.Length; j++)
        {
            if (partner[j] < 0)
            {
                continue;
            }

            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = partner[tails[middle]] < partner[j] ? (middle + 1, high) : (low, middle);
            }

            previous[j] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(j);
            }
            else
            {
                tails[low] = j;
            }
        }

        var stays = new bool[partner.Length];
        for (var j = tails.Count > 0 ? tails[^1] : -1; j >= 0; j = previous[j])
        {
            stays[j] = true;
        }

        return stays;
    }

    static List<ListPair> Pairs(int oldLength, int[] partner, bool[] stays, Func<int, int, bool>? pairGaps)
    {
        var pairs = new List<ListPair>();
        var used = new bool[oldLength];
        foreach (var i in partner.Where(static p => p >= 0))
        {
            used[i] = true;
        }

        var (old, free) = (0, 0);
        var nextStay = NextStays(partner, stays, oldLength);
        for (var j = 0; j < partner.Length; j++)
        {
            if (partner[j] >= 0)
            {
                if (stays[j])
                {
                    old = Flush(pairs, used, old, partner[j]);
                    free = Math.Max(free, old);
                }

                pairs.Add(new(partner[j], j, !stays[j]));
                continue;
            }

            while (free < nextStay[j] && used[free])
            {
                free++;
            }

            if (free < nextStay[j] && pairGaps?.Invoke(free, j) == true)
            {
                used[free] = true;
                pairs.Add(new(free, j, IsMoved: false));
            }
            else
            {
                pairs.Add(new(-1, j, IsMoved: false));
            }
        }

        _ = Flush(pairs, used, old, oldLength);
        return pairs;
    }

    // For each new item, the old place of the next one that stays.
    static int[] NextStays(int[] partner, bool[] stays, int end)
    {
        var next = new int[partner.Length];
        for (var j = partner.Length - 1; j >= 0; j--)
        {
            next[j] = end = partner[j] >= 0 && stays[j] ? partner[j] : end;
        }

        return next;
    }

    static int Flush(List<ListPair> pairs, bool[] used, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!used[i])
            {
                used[i] = true;
                pairs.Add(new(i, -1, IsMoved: false));
            }
        }

        return Math.Max(from, to);
    }
}
