namespace Groundwork.Policies.Tests.Growth;

public sealed class RuleGrowthTests
{
    const int Few = 40;

    // n log n of four times as many is five times as much; of comparing each with each it would be sixteen.
    const double MostGrowth = 7;

    public static TheoryData<Type> StackRuleTables { get; } = [.. typeof(RuleGrowthTests).Assembly.GetTypes()
        .Where(static t => !t.IsAbstract
            && t.BaseType is { IsGenericType: true } b
            && b.GetGenericTypeDefinition() == typeof(StackRuleTests<>))];

    [Theory]
    [MemberData(nameof(StackRuleTables))]
    public void Does_no_more_than_n_log_n(Type table)
    {
        var rows = (IRuleTable)Activator.CreateInstance(table)!;
        var rule = (StackRule)rows.Rule;

        Assert.All(rows.Rows, row =>
        {
            var stack = new StackView(row.Resources, row.Context);
            _ = Work(rule, stack, Few);

            var (few, many) = (Work(rule, stack, Few), Work(rule, stack, 4 * Few));

            Assert.True(many <= MostGrowth * few, $"{rule.Id}, {row.Name}: {few} bytes for {Few} copies, {many} for {4 * Few}");
        });
    }

    // What a rule allocates is what it looks at, and no other work of the machine changes it.
    static long Work(StackRule rule, StackView stack, int copies)
    {
        var multiplied = Copies.Of(stack, copies);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = rule.Evaluate(multiplied);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
