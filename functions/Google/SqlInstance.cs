using System.Text.Json;

namespace Groundwork.Functions.Google;

/// <summary>What Cloud SQL says of an instance.</summary>
sealed record SqlInstance
{
    public required string Name { get; init; }

    /// <summary><c>RUNNABLE</c>, <c>PENDING_CREATE</c>, <c>FAILED</c> …</summary>
    public required string State { get; init; }

    public required bool IsReplica { get; init; }

    /// <summary>The primary of a replica; else empty.</summary>
    public required string Primary { get; init; }

    public required string Address { get; init; }

    public required string ServerCa { get; init; }

    public required bool HasBackups { get; init; }

    public required bool HasPointInTime { get; init; }

    public required DateTimeOffset? Created { get; init; }

    /// <summary>The whole settings, for copies.</summary>
    public required JsonElement Raw { get; init; }

    public bool IsRunning => State == "RUNNABLE";

    public static SqlInstance Read(JsonElement instance)
    {
        var settings = Child(instance, "settings");
        var backups = Child(settings, "backupConfiguration");
        return new SqlInstance
        {
            Name = Word(instance, "name"),
            State = Word(instance, "state"),
            IsReplica = Word(instance, "instanceType") == "READ_REPLICA_INSTANCE",
            Primary = Word(instance, "masterInstanceName").Split(':')[^1],
            Address = PrivateAddress(instance),
            ServerCa = Word(Child(instance, "serverCaCert"), "cert"),
            HasBackups = Flag(backups, "enabled"),
            HasPointInTime = Flag(backups, "pointInTimeRecoveryEnabled"),
            Created = Child(instance, "createTime") is { ValueKind: JsonValueKind.String } time ? time.GetDateTimeOffset() : null,
            Raw = instance,
        };
    }

    static string PrivateAddress(JsonElement instance) =>
        Child(instance, "ipAddresses") is { ValueKind: JsonValueKind.Array } all
            ? all.EnumerateArray().Where(one => Word(one, "type") == "PRIVATE").Select(one => Word(one, "ipAddress")).FirstOrDefault("")
            : "";

    static JsonElement Child(JsonElement parent, string key) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(key, out var child) ? child : default;

    static string Word(JsonElement parent, string key) =>
        Child(parent, key) is { ValueKind: JsonValueKind.String } word ? word.GetString()! : "";

    static bool Flag(JsonElement parent, string key) => Child(parent, key).ValueKind == JsonValueKind.True;
}
