using Groundwork.Plan.Values;

namespace Groundwork.Policies.Engine;

/// <summary>Values as messages show them.</summary>
static class ShownValue
{
    const int Longest = 120;

    public static string Of(PropertyValue value)
    {
        var text = value switch
        {
            NullValue => "nothing",
            TextValue { Value: "" } => "\"\"",
            UnknownValue => "an unknown value",
            _ => value.ToString(),
        };
        text = text.ReplaceLineEndings(" ");
        return text.Length <= Longest ? text : $"{text[..Longest]}…";
    }
}
