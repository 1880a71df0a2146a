using System.Globalization;
using System.Text;

namespace Groundwork.Policies.Engine;

/// <summary>A rule of the pack. It holds no state: one instance judges everything, from several threads.</summary>
public abstract class Rule
{
    private protected Rule() => Title = Sentence(GetType().Name);

    /// <summary>What is said about it.</summary>
    public abstract RuleMetadata Metadata { get; }

    /// <summary>Its id.</summary>
    public string Id => Metadata.Id;

    /// <summary>The statement that is true of a good resource: the class's name as a sentence.</summary>
    public string Title { get; }

    /// <summary>Needs <paramref name="condition"/> to pass for the rule to apply.</summary>
    protected static Guard OnlyWhen(Verdict condition, string reason) => new(condition, reason);

    /// <summary>Needs <paramref name="condition"/> not to pass for the rule to apply.</summary>
    protected static Guard Unless(Verdict condition, string reason) =>
        new(condition.Not(Verdict.Violated(new Finding(default, default, reason))), reason);

    /// <summary>A setting's value for this rule.</summary>
    protected T Get<T>(Setting<T> setting, ResourceInputs resource)
        where T : notnull => resource.Context.Get(Id, setting);

    /// <summary>A setting's value for this rule.</summary>
    protected T Get<T>(Setting<T> setting, StackView stack)
        where T : notnull => stack.Context.Get(Id, setting);

    static string Sentence(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0
                && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            var isAcronym = i + 1 < name.Length && char.IsUpper(name[i + 1]);
            _ = startsWord
                ? text.Append(' ').Append(isAcronym ? name[i] : char.ToLower(name[i], CultureInfo.InvariantCulture))
                : text.Append(name[i]);
        }

        return text.ToString();
    }
}
