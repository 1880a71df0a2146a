namespace Groundwork.Generator.Tests.Surface;

/// <summary>Which of a nested type's classes is meant.</summary>
enum Side
{
    Input,
    State,
    Output,
}
