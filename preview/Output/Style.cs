namespace Groundwork.Preview.Output;

/// <summary>How a piece of text looks on a terminal that knows colour; the numbers are Pulumi's.</summary>
enum Style
{
    Plain,
    Headline,
    ColumnHeader,
    Bold,
    Error,
    Warning,
    Info,
    Create,
    Update,
    Delete,
    Replace,
    CreateReplacement,
    DeleteReplaced,
    Read,
    Faint,
}
