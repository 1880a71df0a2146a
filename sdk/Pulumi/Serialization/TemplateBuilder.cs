using System.Collections.Immutable;
using System.Text;
using Groundwork.Plan.Values;

namespace Pulumi.Serialization;

/// <summary>Puts together a text with unknown places.</summary>
sealed class TemplateBuilder
{
    readonly ImmutableArray<TemplatePart>.Builder _parts = ImmutableArray.CreateBuilder<TemplatePart>();
    readonly StringBuilder _literal = new();

    // A template is shown; a secret's text must not be in it even where the whole is masked.
    public const string Mask = "[secret]";

    public void Append(string? literal) => _literal.Append(literal);

    public void Append(char literal) => _literal.Append(literal);

    public void Append(UnknownExpression hole)
    {
        if (hole is UnknownTemplate template)
        {
            foreach (var part in template.Parts)
            {
                if (part.Hole is { } inner)
                {
                    Append(inner);
                }
                else
                {
                    Append(part.Literal);
                }
            }

            return;
        }

        Flush();
        _parts.Add(TemplatePart.Of(hole));
    }

    /// <summary>The text so far, where nothing in it is unknown.</summary>
    public string ToText() => _literal.ToString();

    public UnknownValue Build()
    {
        Flush();
        return _parts is [{ Hole: { } only }] ? new(only) : new(new UnknownTemplate(_parts.ToImmutable()));
    }

    void Flush()
    {
        if (_literal.Length > 0)
        {
            _parts.Add(TemplatePart.Text(_literal.ToString()));
            _ = _literal.Clear();
        }
    }
}
