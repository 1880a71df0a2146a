namespace Pulumi;

/// <summary>Lets a map of unions take a value of either type.</summary>
public static class InputMapExtensions
{
    /// <summary>Adds an entry of the first type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value) =>
        map.Add(key, new Input<Union<T0, T1>>(value.ToOutput().Apply(static v => Union<T0, T1>.FromT0(v))));

    /// <summary>Adds an entry of the second type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value) =>
        map.Add(key, new Input<Union<T0, T1>>(value.ToOutput().Apply(static v => Union<T0, T1>.FromT1(v))));
}
