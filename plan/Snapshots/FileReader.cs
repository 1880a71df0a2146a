using System.Globalization;

namespace Groundwork.Plan.Snapshots;

/// <summary>Reads the texts that stand in a snapshot as references to files.</summary>
sealed class FileReader(YamlDocuments documents, SnapshotFiles files)
{
    // References are short and texts long: a small snapshot must not grow to any size.
    long _left = SnapshotReader.MaxLength;

    /// <summary>A text that is a file, or where its text is nowhere to be had, the reference.</summary>
    public string ReadWhole(YamlNode.Scalar scalar) => Take(scalar, scalar.Text, 0) ?? scalar.Text;

    /// <summary>A text with lines that are files.</summary>
    public string ReadLines(YamlNode.Scalar scalar) => FileLines.Expand(scalar.Text, (text, indent) => Take(scalar, text, indent));

    string? Take(YamlNode.Scalar scalar, string text, int indent)
    {
        var file = TextOf(scalar, text);
        _left -= file is null ? 0 : file.Length + ((long)indent * file.AsSpan().Count('\n'));
        return _left >= 0
            ? file
            : throw documents.Error(scalar.At, string.Create(
                CultureInfo.InvariantCulture,
                $"the files that are named so far have more than {SnapshotReader.MaxLength >> 20} MB together, more than any snapshot"));
    }

    string? TextOf(YamlNode.Scalar scalar, string text)
    {
        var reference = FileReference.Parse(text, out var problem) ?? throw documents.Error(scalar.At, problem);
        try
        {
            return files.TextOf(reference, scalar.At.Line);
        }
        catch (FormatException e)
        {
            throw documents.Error(scalar.At, e.Message);
        }
    }
}
