namespace Groundwork.Sdk.Tests;

[EnumType]
readonly struct Tier
{
    readonly string _value;

    Tier(string value) => _value = value;

    public static Tier Gold { get; } = new("gold");

    public static explicit operator string(Tier tier) => tier._value;

    public override string ToString() => _value;
}
