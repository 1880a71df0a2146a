using Groundwork.Plan.Differences;

namespace Groundwork.Preview.Output;

/// <summary>Pulumi's signs, words and colours for operations.</summary>
static class OperationText
{
    /// <summary>The order in which the summary counts operations.</summary>
    public static IReadOnlyList<Operation> Counted { get; } =
    [
        Operation.Create, Operation.Update, Operation.Delete, Operation.Replace, Operation.Discard, Operation.Import,
        Operation.ImportReplacement,
    ];

    /// <summary>Two characters that stand before a row.</summary>
    public static string Sign(Operation operation) => operation switch
    {
        Operation.Create => "+ ",
        Operation.Update => "~ ",
        Operation.Delete => "- ",
        Operation.Replace => "+-",
        Operation.CreateReplacement => "++",
        Operation.DeleteReplaced => "--",
        Operation.Read => "> ",
        Operation.ReadReplacement => ">>",
        Operation.Discard => "< ",
        Operation.Import => "= ",
        Operation.ImportReplacement => "=>",
        _ => "  ",
    };

    /// <summary>What the Plan column says.</summary>
    public static string Plan(ResourceDifference resource) => resource.Operation switch
    {
        Operation.Same => "",
        Operation.ReadReplacement => "replace",
        Operation.ImportReplacement => "import",
        _ => OperationNames.Of(resource.Operation),
    } + Retain(resource);

    /// <summary><c>[retain]</c> where the cloud's object outlives the resource.</summary>
    public static string Retain(ResourceDifference resource) =>
        resource is { Operation: Operation.Delete or Operation.Replace, Old.Options.RetainOnDelete: true } ? "[retain]" : "";

    /// <summary>A lock where the resource is protected, an open one where it no longer will be.</summary>
    public static string Lock(ResourceDifference resource) => resource switch
    {
        { Old.Options.Protect: true, New.Options.Protect: false } => " 🔓",
        { Old.Options.Protect: true } or { New.Options.Protect: true } => " 🔒",
        _ => "",
    };

    /// <summary>Its colour.</summary>
    public static Style Style(Operation operation) => operation switch
    {
        Operation.Create or Operation.Import => Output.Style.Create,
        Operation.Update => Output.Style.Update,
        Operation.Delete or Operation.Discard => Output.Style.Delete,
        Operation.Replace or Operation.ReadReplacement or Operation.ImportReplacement => Output.Style.Replace,
        Operation.CreateReplacement => Output.Style.CreateReplacement,
        Operation.DeleteReplaced => Output.Style.DeleteReplaced,
        Operation.Read => Output.Style.Read,
        _ => Output.Style.Plain,
    };
}
