namespace Groundwork.Preview.Projects;

/// <summary>Something wrong in a project file, told in one line.</summary>
/// <param name="File">The file's path in the repository, e.g. <c>stacks/Botfolio/Pulumi.prod.yaml</c>.</param>
/// <param name="Line">The line, from 1; 0 where no line is to blame.</param>
/// <param name="Message">What is wrong and what would be right.</param>
sealed record ProjectFault(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
