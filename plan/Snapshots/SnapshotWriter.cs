namespace Groundwork.Plan.Snapshots;

/// <summary>
/// Writes a stack as the text that is kept in git and read there as a diff: one YAML document a resource, ordered by URN, the same to
/// the byte wherever it is written. It leaves out what is empty and what follows from the rest, and never holds a secret.
/// </summary>
public static class SnapshotWriter
{
    /// <summary>The version of the format, which the first document names.</summary>
    public const int Version = 1;

    /// <summary>The text of <paramref name="stack"/>, with every text in full.</summary>
    public static string Write(RenderedStack stack) => Write(stack, EmbeddedFiles.None);

    /// <summary>The text of <paramref name="stack"/>, with references for the texts of <paramref name="files"/>.</summary>
    public static string Write(RenderedStack stack, EmbeddedFiles files) => WriteForm(SnapshotForm.Of(stack), files);

    /// <summary>The text of what <see cref="SnapshotForm"/> made of a stack.</summary>
    internal static string WriteForm(RenderedStack form, EmbeddedFiles files)
    {
        var yaml = new YamlWriter();
        yaml.Line("# Written by `groundwork snapshot`. Review it, don't edit it.");
        yaml.Line($"snapshot: {Version}");
        yaml.Line($"project: {YamlText.OneLine(form.Project)}");
        yaml.Line($"stack: {YamlText.OneLine(form.Name)}");
        var resources = form.Resources.ToDictionary(static r => r.Urn);
        var names = new ResourceNames(resources.Keys);
        var writer = new ResourceWriter(yaml, names, new ValueWriter(yaml, names, resources, files), form.Root?.Urn);
        foreach (var resource in form.Resources)
        {
            yaml.Line("---");
            writer.Write(resource);
        }

        return yaml.ToString();
    }
}
