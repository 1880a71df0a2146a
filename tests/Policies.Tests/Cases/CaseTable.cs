namespace Groundwork.Policies.Tests.Cases;

/// <summary>A rule's cases: a compliant subject, and what one change at a time leads to.</summary>
public abstract class CaseTable<TTable, T>
    where TTable : CaseTable<TTable, T>
{
    readonly List<RuleCase<T>> _cases = [];
    readonly Dictionary<CaseKind, string> _immaterial = [];

    protected CaseTable(T compliant)
    {
        Compliant = compliant;
        _ = Accepts(CaseKind.Compliant, "the compliant subject", compliant);
    }

    public T Compliant { get; }

    public IReadOnlyList<RuleCase<T>> All => _cases;

    public IReadOnlyDictionary<CaseKind, string> ImmaterialKinds => _immaterial;

    /// <summary>A change that leaves the subject good; <paramref name="because"/> names the case.</summary>
    public TTable Accepts(string because, Func<T, T> change) => Accepts(CaseKind.Compliant, because, change(Compliant));

    /// <summary>A change that is refused, with exactly these messages.</summary>
    public TTable Rejects(Func<T, T> change, params string[] messages) => Add(CaseKind.Violating, messages[0], change(Compliant), messages);

    /// <summary>A change after which nothing can be told.</summary>
    public TTable Undetermined(string because, Func<T, T> change) =>
        Add(new RuleCase<T>(CaseKind.Unknown, because, change(Compliant), Outcome.Undetermined));

    /// <summary>A change after which the rule has no say, for exactly this reason.</summary>
    public TTable NotApplicable(Func<T, T> change, string reason) =>
        Add(new RuleCase<T>(CaseKind.NotApplicable, reason, change(Compliant), Outcome.NotApplicable, reason));

    /// <summary>A kind of case that can't matter to the rule, and why.</summary>
    public TTable Immaterial(CaseKind kind, string because)
    {
        _immaterial[kind] = because;
        return (TTable)this;
    }

    /// <summary>Refused with these messages; accepted where there are none.</summary>
    public TTable Add(CaseKind kind, string name, T subject, params string[] messages) =>
        messages.Length == 0 ? Accepts(kind, name, subject) : Add(new RuleCase<T>(kind, name, subject, Outcome.Violated, messages));

    protected TTable Add(RuleCase<T> added)
    {
        _cases.Add(added);
        return (TTable)this;
    }

    TTable Accepts(CaseKind kind, string name, T subject) => Add(new RuleCase<T>(kind, name, subject, Outcome.Passed));

    protected void Clear() => _cases.Clear();
}
