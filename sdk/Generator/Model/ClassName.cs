namespace Groundwork.Sdk.Generator.Model;

/// <summary>The name of a class and the namespace it is in.</summary>
readonly record struct ClassName(string Namespace, string Name)
{
    public string Full => $"global::{Namespace}.{Name}";

    public static ClassName Of(string full)
    {
        var dot = full.LastIndexOf('.');
        return new(full.Substring(0, dot), full.Substring(dot + 1));
    }
}
