namespace Pulumi;

/// <summary>Lets a list of unions take a value of either type.</summary>
public static class InputListExtensions
{
    /// <summary>Appends a value of the first type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value) =>
        list.Add(new Input<Union<T0, T1>>(value.ToOutput().Apply(static v => Union<T0, T1>.FromT0(v))));

    /// <summary>Appends a value of the second type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value) =>
        list.Add(new Input<Union<T0, T1>>(value.ToOutput().Apply(static v => Union<T0, T1>.FromT1(v))));
}
