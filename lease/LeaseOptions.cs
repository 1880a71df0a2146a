using System.Globalization;

namespace Groundwork.Lease;

/// <summary>
/// The command line: <c>lease --bucket B --object O --container C [--lifetime-seconds 30] [--hold-back-seconds 0] -- docker run …</c>.
/// </summary>
sealed record LeaseOptions
{
    /// <summary>The bucket of the lease object.</summary>
    public required string Bucket { get; init; }

    /// <summary>The lease object's name, e.g. <c>leases/capital-manager</c>.</summary>
    public required string Object { get; init; }

    /// <summary>The container's name, by which it is stopped.</summary>
    public required string Container { get; init; }

    /// <summary>What starts the container in the foreground; its first word also stops it.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>How long the lease holds without a renewal, 3 to 300 s. Default: 30 s.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a free lease is left to others first, 0 to 600 s. Default: not at all.</summary>
    public TimeSpan HoldBack { get; init; }

    /// <summary>Where the state and lock files are. Default: <c>/run/groundwork</c>.</summary>
    public string StateFolder { get; init; } = "/run/groundwork";

    /// <summary>Who holds the lease: this boot of this host.</summary>
    public string Owner { get; init; } = $"{Environment.MachineName}/{BootId()}";

    /// <summary>Reads a command line; throws <see cref="LeaseUsageException"/> where it is wrong.</summary>
    public static LeaseOptions Parse(IReadOnlyList<string> args)
    {
        var end = args.ToList().IndexOf("--");
        if (end < 0 || end == args.Count - 1)
        {
            throw new LeaseUsageException(
                "The container's command is missing; write it after --, e.g. -- docker run --rm --name capital-manager IMAGE.");
        }

        var values = ReadPairs([.. args.Take(end)]);
        return new LeaseOptions
        {
            Bucket = Required(values, "--bucket"),
            Object = Required(values, "--object"),
            Container = Required(values, "--container"),
            Command = [.. args.Skip(end + 1)],
            Lifetime = Seconds(values, "--lifetime-seconds", 3, 300, 30),
            HoldBack = Seconds(values, "--hold-back-seconds", 0, 600, 0),
            StateFolder = values.GetValueOrDefault("--state-folder", "/run/groundwork"),
            Owner = values.GetValueOrDefault("--owner", $"{Environment.MachineName}/{BootId()}"),
        };
    }

    static Dictionary<string, string> ReadPairs(List<string> args)
    {
        string[] known = ["--bucket", "--object", "--container", "--lifetime-seconds", "--hold-back-seconds", "--state-folder", "--owner"];
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i += 2)
        {
            if (!known.Contains(args[i]))
            {
                throw new LeaseUsageException($"{args[i]} is not an option; use one of {string.Join(", ", known)}.");
            }

            if (i + 1 == args.Count || args[i + 1].Length == 0)
            {
                throw new LeaseUsageException($"{args[i]} needs a value.");
            }

            values[args[i]] = args[i + 1];
        }

        return values;
    }

    static string Required(Dictionary<string, string> values, string option) =>
        values.GetValueOrDefault(option) ?? throw new LeaseUsageException($"{option} is missing.");

    static TimeSpan Seconds(Dictionary<string, string> values, string option, int least, int most, int otherwise)
    {
        if (!values.TryGetValue(option, out var text))
        {
            return TimeSpan.FromSeconds(otherwise);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= least && seconds <= most
            ? TimeSpan.FromSeconds(seconds)
            : throw new LeaseUsageException($"{option} must be between {least} and {most}, got {text}.");
    }

    // A reboot ends all containers, so a lease of an earlier boot isn't ours to resume without waiting.
    static string BootId() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
}
