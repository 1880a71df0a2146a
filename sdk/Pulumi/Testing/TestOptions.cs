namespace Pulumi.Testing;

/// <summary>Where a test pretends to run.</summary>
public class TestOptions
{
    /// <summary>The project. Default: <c>project</c>.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The program's folder. Default: none; reading it is an error.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The stack. Default: <c>stack</c>.</summary>
    public string? StackName { get; set; }

    /// <summary>Whether it is a preview. Default: yes.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The organization. Default: <c>organization</c>.</summary>
    public string? OrganizationName { get; set; }
}
