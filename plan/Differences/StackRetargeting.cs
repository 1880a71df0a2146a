namespace Groundwork.Plan.Differences;

/// <summary>Rewrites a stack as if it had another project and name.</summary>
static class StackRetargeting
{
    public static RenderedStack Of(RenderedStack stack, string project, string name)
    {
        if (stack.Project == project && stack.Name == name)
        {
            return stack;
        }

        var rewriter = new UrnRewriter(urn => Rewrite(urn, stack, project, name));
        return new(project, name, stack.Resources.Select(rewriter.Of));
    }

    static Urn Rewrite(Urn urn, RenderedStack stack, string project, string name)
    {
        if (urn.IsEmpty || urn.Stack != stack.Name || urn.Project != stack.Project)
        {
            return urn;
        }

        var isRoot = urn.QualifiedType == Urn.StackType && urn.Name == $"{stack.Project}-{stack.Name}";
        return Urn.Create(name, project, default, urn.QualifiedType, isRoot ? $"{project}-{name}" : urn.Name);
    }
}
