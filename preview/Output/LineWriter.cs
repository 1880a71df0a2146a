using Groundwork.Preview.Output.Properties;

namespace Groundwork.Preview.Output;

/// <summary>Writes property lines as Pulumi indents them.</summary>
sealed class LineWriter(TextCanvas canvas)
{
    /// <summary>Writes the lines.</summary>
    public void Write(IEnumerable<PropertyLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Sign == ' ')
            {
                _ = canvas.Pad(line.Column);
            }
            else
            {
                _ = canvas.Pad(line.Column - 2).Add($"{line.Sign} ", SignStyle(line.Sign));
            }

            foreach (var span in line.Spans)
            {
                _ = canvas.Add(span.Text, span.Style);
            }

            _ = canvas.End();
        }
    }

    static Style SignStyle(char sign) => sign switch
    {
        '+' => Style.Create,
        '-' => Style.Delete,
        _ => Style.Update,
    };
}
