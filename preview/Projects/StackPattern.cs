using System.IO.Enumeration;

namespace Groundwork.Preview.Projects;

/// <summary>A stack or several, as the command line names them: <c>prod</c>, <c>trading-bot/prod</c>, <c>*/prod</c>.</summary>
/// <param name="Text">What was written.</param>
/// <param name="Project">The project's part; null where any project will do.</param>
/// <param name="Stack">The stack's part.</param>
sealed record StackPattern(string Text, string? Project, string Stack)
{
    /// <summary>Whether it names its project outright.</summary>
    public bool NamesProject => Project is not null && !IsGlob(Project);

    /// <summary>Whether it holds a wildcard.</summary>
    public bool HasWildcard => IsGlob(Text);

    /// <summary>Reads one.</summary>
    public static StackPattern Parse(string text) =>
        text.Split('/', 2) is [var project, var stack] ? new(text, project, stack) : new(text, null, text);

    /// <summary>Whether a stack of a project is meant.</summary>
    public bool Fits(string project, string stack) =>
        (Project is null || FileSystemName.MatchesSimpleExpression(Project, project, ignoreCase: false))
        && FileSystemName.MatchesSimpleExpression(Stack, stack, ignoreCase: false);

    static bool IsGlob(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;
}
