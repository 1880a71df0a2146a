namespace Groundwork.Policies.Tests.Engine;

public sealed class GrantListTests
{
    static readonly ResourceInputs Robot = new ResourceInputs("gcp:serviceaccount/account:Account", "robot").With("accountId", "robot");
    static readonly ResourceInputs Secret = new ResourceInputs("gcp:secretmanager/secret:Secret", "key").With("secretId", "api-key");

    static readonly ResourceInputs Member = new ResourceInputs("gcp:secretmanager/secretIamMember:SecretIamMember", "reader")
        .With("secretId", Secret.Output("secretId"))
        .With("role", "roles/secretmanager.secretAccessor")
        .With("member", Robot.Output("member"));

    [Fact]
    public void Reads_a_member()
    {
        var stack = new StackView(Robot, Secret, Member);

        var grant = Assert.Single(stack.Grants.On(Secret));

        Assert.Equal("roles/secretmanager.secretAccessor", grant.Role);
        Assert.Equal("robot", grant.Principal.ToString());
        Assert.Equal("secret", grant.Kind);
        Assert.False(grant.IsBroad);
        Assert.Null(grant.Condition);
    }

    [Fact]
    public void Knows_one_principal_by_reference_and_by_address()
    {
        var binding = new ResourceInputs("gcp:projects/iAMBinding:IAMBinding", "owners").With("project", "p").With("role", "roles/owner")
            .With("members", ["serviceAccount:robot@p.iam.gserviceaccount.com", "group:admins@example.com"]);
        var stack = new StackView(Robot, Secret, Member, binding);

        Assert.Equal(
            ["group:admins@example.com: roles/owner", "robot: roles/owner roles/secretmanager.secretAccessor"],
            stack.Grants.ByPrincipal().Select(static g => $"{g.Key}: {string.Join(' ', g.Select(static x => x.Role))}"));
        Assert.All(stack.Grants.Where(static g => g.Role == "roles/owner"), static g => Assert.True(g.IsBroad));
    }

    [Fact]
    public void Reads_a_policy_text_with_its_conditions()
    {
        const string Data = """
            {"bindings": [
              {"role": "roles/viewer", "members": ["user:a@example.com", "allUsers"]},
              {"role": "roles/editor", "members": ["user:b@example.com"],
               "condition": {"expression": "request.time < timestamp('2027-01-01T00:00:00Z')"}}]}
            """;
        var policy = new ResourceInputs("gcp:projects/iAMPolicy:IAMPolicy", "all").With("project", "p").With("policyData", Data);

        Assert.Equal(
            [
                "user:a@example.com roles/viewer ",
                "allUsers roles/viewer ",
                "user:b@example.com roles/editor request.time < timestamp('2027-01-01T00:00:00Z')",
            ],
            new StackView(policy).Grants.Select(static g => $"{g.Principal} {g.Role} {g.Condition}"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[7]")]
    public void Survives_a_policy_text_that_is_none(string data)
    {
        var policy = new ResourceInputs("gcp:projects/iAMPolicy:IAMPolicy", "all").With("policyData", data);

        Assert.All(new StackView(policy).Grants, static g => Assert.True(g.Principal.IsUnknown));
    }

    [Fact]
    public void Leaves_an_unknown_member_unknown()
    {
        var stack = new StackView(
            Secret,
            Member.With("member", ResourceInputs.Unknown).With("condition.expression", ResourceInputs.Unknown) with
            {
                PropertyDependencies = Secret.PropertyDependencies,
            });

        var grant = Assert.Single(stack.Grants);

        Assert.True(grant.Principal.IsUnknown);
        Assert.Equal("", grant.Condition);
    }
}
