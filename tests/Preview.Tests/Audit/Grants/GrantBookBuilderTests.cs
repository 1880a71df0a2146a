using Groundwork.Plan;
using Groundwork.Plan.Values;
using Groundwork.Preview.Audit.Grants;

namespace Groundwork.Preview.Tests.Audit.Grants;

public sealed class GrantBookBuilderTests
{
    const string Member = "serviceAccount:robot@p.iam.gserviceaccount.com";

    static readonly ResourceState Payments = AuditSample.Component("groundwork:shop:Payments", "payments");
    static readonly ResourceState Robot = AuditSample.Resource(
        "gcp:serviceaccount/account:Account", "robot", ("accountId", "robot"), ("displayName", "Pays invoices"));
    static readonly ResourceState Secret = AuditSample.Resource(
        "gcp:secretmanager/secret:Secret",
        "pay-key",
        ("secretId", "pay-key"),
        ("annotations", Sample.Map(("readers", "robot"))));
    static readonly ResourceState Backups = AuditSample.Resource(
        "gcp:storage/bucket:Bucket",
        "backups",
        ("name", "shop-backups"),
        ("labels", Sample.Map(("purpose", "backup"))));
    static readonly ResourceState Other = AuditSample.Resource("gcp:storage/bucket:Bucket", "other", ("name", "shop-other"));
    static readonly ResourceState Database = AuditSample.Resource(
        "gcp:sql/databaseInstance:DatabaseInstance", "db", ("name", "shop-db"), ("project", "p"));
    static readonly ResourceState Ring = AuditSample.Resource("gcp:kms/keyRing:KeyRing", "ring", ("location", "us"));
    static readonly ResourceState Key = AuditSample.Resource(
        "gcp:kms/cryptoKey:CryptoKey",
        "key",
        ("keyRing", Sample.Unknown(Ring.Urn, "id")));

    static readonly ResourceState Role = AuditSample.Resource(
        "gcp:projects/iAMCustomRole:IAMCustomRole",
        "exporter",
        ("roleId", "exporter"),
        ("description", "Exports the ledger."),
        ("permissions", new ListValue(["cloudsql.instances.get", "cloudsql.instances.export"])));

    static readonly ResourceState ReadsSecret = AuditSample.Below(
        Payments.Urn,
        "gcp:secretmanager/secretIamMember:SecretIamMember",
        "reads",
        ("secretId", Sample.Unknown(Secret.Urn, "secretId")),
        ("role", "roles/secretmanager.secretAccessor"),
        ("member", Member));
    static readonly ResourceState WritesBackups = AuditSample.Resource(
        "gcp:storage/bucketIAMMember:BucketIAMMember",
        "writes",
        ("bucket", "shop-backups"),
        ("role", "roles/storage.objectCreator"),
        ("member", Member));
    static readonly ResourceState Exports = AuditSample.Resource(
        "gcp:projects/iAMMember:IAMMember",
        "exports",
        ("project", "p"),
        ("role", Sample.Unknown(Role.Urn, "name")),
        ("member", Member));

    static readonly ResourceState[] All =
    [
        Payments, Robot, Secret, Backups, Other, Database, Ring, Key, Role, ReadsSecret, WritesBackups, Exports,
    ];

    static readonly GrantBook Book = Of(All, All);

    [Fact]
    public void Gathers_what_an_identity_may_do()
    {
        var robot = Assert.Single(Book.Identities);

        Assert.Equal(("account:robot", Robot.Urn, "Pays invoices"), (robot.Member, robot.Account!.Value, robot.Purpose));
        Assert.Equal(
            ["bucket roles/storage.objectCreator", "project custom:exporter", "secret roles/secretmanager.secretAccessor"],
            robot.Grants.Select(static g => $"{g.ScopeKind} {g.Role}"));
    }

    [Fact]
    public void Takes_the_permissions_of_a_custom_role_from_the_stack()
    {
        var grant = Grant("exports");

        Assert.Equal(["cloudsql.instances.export", "cloudsql.instances.get"], grant.Permissions);
        Assert.True(grant.PermissionsComplete);
    }

    [Fact]
    public void Says_what_of_a_predefined_role_matters()
    {
        var grant = Grant("reads");

        Assert.Equal("secretmanager.versions.access", Assert.Single(grant.Permissions));
        Assert.False(grant.PermissionsComplete);
    }

    [Theory]
    [InlineData("reads", "robot is among the declared readers of pay-key", "readers")]
    [InlineData("exports", "Exports the ledger.", "role")]
    [InlineData("writes", "Pays invoices", "account")]
    public void Gives_the_reason_that_stands_nearest_to_the_grant(string name, string reason, string from) =>
        Assert.Equal((reason, from), (Grant(name).Reason, Grant(name).ReasonFrom));

    [Fact]
    public void Takes_the_reason_of_a_condition()
    {
        var grant = Only(Conditional("only-ledger", "true", "Only the ledger."));

        Assert.Equal(("Only the ledger.", "condition", "true"), (grant.Reason, grant.ReasonFrom, grant.Condition));
    }

    [Fact]
    public void Names_the_component_where_nothing_else_is_said() =>
        Assert.Equal(
            ("made by Payments payments", "component"),
            Only(To("group:ops@example.com", ReadsSecret)) is var g ? (g.Reason, g.ReasonFrom) : default);

    [Fact]
    public void Says_that_no_reason_is_declared() =>
        Assert.Equal(("", "none"), Only(To("group:ops@example.com", WritesBackups)) is var g ? (g.Reason, g.ReasonFrom) : default);

    [Fact]
    public void Finds_who_reaches_each_sensitive_resource() =>
        Assert.Equal(
            ["project shop-dev: exports", "secret pay-key: reads", "backupBucket backups: writes", "database db: exports", "key key: "],
            Book.Resources.Select(static r => $"{r.Kind} {r.Name}: {string.Join(' ', r.Access.Select(static a => a.Grant.Source.Name))}"));

    [Fact]
    public void Tells_a_grant_on_the_project_from_one_on_the_resource()
    {
        Assert.Equal("project", Assert.Single(Resource(Book, "db").Access).Via);
        Assert.Equal("resource", Assert.Single(Resource(Book, "pay-key").Access).Via);
    }

    [Fact]
    public void Leaves_out_what_the_condition_excludes()
    {
        var grant = AuditSample.Resource("gcp:projects/iAMMember:IAMMember", "conditional", ("project", "p"),
            ("role", "roles/cloudsql.client"), ("member", Member),
            ("condition", Sample.Map(("title", "other"), ("expression", "resource.name == \"projects/p/instances/elsewhere\""))));

        Assert.Empty(Resource(Of([], [Robot, Database, grant]), "db").Access);
    }

    [Theory]
    [InlineData("resource.name.startsWith(\"projects/123/secrets/pay-\")", true)]
    [InlineData("resource.name.startsWith(\"projects/123/secrets/mail-\")", false)]
    [InlineData("resource.type == \"sqladmin.googleapis.com/Instance\"", false)]
    [InlineData("request.time < timestamp(\"2027-01-01T00:00:00Z\")", true)]
    public void Judges_conditions_on_secrets(string expression, bool reaches)
    {
        var grant = AuditSample.Resource("gcp:projects/iAMMember:IAMMember", "conditional", ("project", "p"),
            ("role", "roles/secretmanager.secretAccessor"), ("member", Member),
            ("condition", Sample.Map(("title", "some"), ("expression", expression))));

        Assert.Equal(reaches, Resource(Of([], [Robot, Secret, grant]), "pay-key").Access.Length == 1);
    }

    [Fact]
    public void Sees_a_grant_on_the_ring_of_a_key()
    {
        var grant = AuditSample.Resource(
            "gcp:kms/keyRingIAMMember:KeyRingIAMMember",
            "on-ring",
            ("keyRingId", Sample.Unknown(Ring.Urn, "id")),
            ("role", "roles/cloudkms.cryptoKeyDecrypter"),
            ("member", Member));

        Assert.Equal(
            ("container", "on-ring"),
            Assert.Single(Resource(Of([], [Robot, Ring, Key, grant]), "key").Access) is var a ? (a.Via, a.Grant.Source.Name) : default);
    }

    [Fact]
    public void Sees_an_owner_of_the_project_everywhere()
    {
        var owner = AuditSample.Resource(
            "gcp:projects/iAMMember:IAMMember", "owner", ("project", "p"), ("role", "roles/owner"), ("member", "user:root@example.com"));

        Assert.All(Of([], [Secret, Backups, Database, Ring, Key, owner]).Resources, static r => Assert.Single(r.Access));
    }

    [Fact]
    public void Tells_what_is_added_removed_and_changed()
    {
        var wider = WritesBackups with { Inputs = WritesBackups.Inputs.With("role", "roles/storage.objectUser") };

        var robot = Assert.Single(Of([Robot, Backups, Secret, Payments, WritesBackups, ReadsSecret],
        [
            Robot, Backups, Secret, Payments, Role, wider, Exports,
        ]).Identities);

        Assert.Equal(["writes changed", "exports added", "reads removed"], robot.Grants.Select(static g => $"{g.Source.Name} {g.Change}"));
    }

    [Fact]
    public void Tells_that_a_custom_role_permits_more()
    {
        var wider = Role with { Inputs = Role.Inputs.With("permissions", new ListValue(["cloudsql.instances.delete"])) };

        Assert.Equal("changed", Assert.Single(Of([Robot, Role, Exports], [Robot, wider, Exports]).Identities).Grants[0].Change);
    }

    [Fact]
    public void Shows_a_removed_grant_on_the_resource_it_reached() =>
        Assert.Equal("removed", Assert.Single(Resource(Of(All, [Robot, Secret, Payments]), "pay-key").Access).Grant.Change);

    [Fact]
    public void Masks_a_member_that_is_secret()
    {
        var grant = WritesBackups with { Inputs = WritesBackups.Inputs.With("member", new SecretValue("user:hidden@example.com")) };

        Assert.Equal("[secret]", Assert.Single(Of([], [Backups, grant]).Identities).Member);
    }

    [Fact]
    public void Reads_bindings_and_whole_policies()
    {
        var binding = AuditSample.Resource(
            "gcp:storage/bucketIAMBinding:BucketIAMBinding",
            "binding",
            ("bucket", "shop-backups"),
            ("role", "roles/storage.objectViewer"),
            ("members", new ListValue(["user:a@example.com", "user:b@example.com"])));
        var policy = AuditSample.Resource(
            "gcp:storage/bucketIAMPolicy:BucketIAMPolicy",
            "policy",
            ("bucket", "shop-other"),
            ("policyData", """{"bindings":[{"role":"roles/storage.admin","members":["user:a@example.com"]}]}"""));

        var book = Of([], [Backups, Other, binding, policy]);

        Assert.Equal(
            ["user:a@example.com: roles/storage.objectViewer roles/storage.admin", "user:b@example.com: roles/storage.objectViewer"],
            book.Identities.Select(static i => $"{i.Member}: {string.Join(' ', i.Grants.Select(static g => g.Role))}"));
    }

    [Fact]
    public void Knows_a_reader_of_every_secret_of_the_production_stack()
    {
        var secrets = AuditSample.OfProd.Grants.Resources.Where(static r => r.Kind == "secret").ToArray();

        Assert.NotEmpty(secrets);
        Assert.All(
            secrets,
            static s => Assert.Contains(s.Access, static a => a.Grant.Permissions.Contains("secretmanager.versions.access")));
    }

    [Fact]
    public void Knows_no_identity_of_the_production_stack_that_deletes_both_data_and_backups()
    {
        var resources = AuditSample.OfProd.Grants.Resources;

        var data = Holders(resources, "database", "cloudsql.instances.delete");
        var backups = Holders(resources, "backupBucket", "storage.objects.delete", "storage.buckets.delete");

        Assert.Empty(data.Intersect(backups));
    }

    [Fact]
    public void Knows_why_every_grant_of_the_production_stack_is_made() =>
        Assert.All(
            AuditSample.OfProd.Grants.Identities.SelectMany(static i => i.Grants),
            static g => Assert.NotEqual("none", g.ReasonFrom));

    [Fact]
    public void Knows_what_every_role_of_the_production_stack_permits() =>
        Assert.All(AuditSample.OfProd.Grants.Identities.SelectMany(static i => i.Grants), static g => Assert.NotEmpty(g.Permissions));

    static IEnumerable<string> Holders(IEnumerable<SensitiveResource> resources, string kind, params string[] permissions) =>
        resources
            .Where(r => r.Kind == kind)
            .SelectMany(static r => r.Access)
            .Where(a => a.Grant.Permissions.Any(permissions.Contains))
            .Select(static a => a.Grant.Member);

    static ResourceState Conditional(string title, string expression, string description) => WritesBackups with
    {
        Inputs = WritesBackups.Inputs.With(
            "condition",
            Sample.Map(("title", title), ("expression", expression), ("description", description))),
    };

    static ResourceState To(string member, ResourceState grant) => grant with { Inputs = grant.Inputs.With("member", member) };

    static EffectiveGrant Grant(string name) => Book.Identities.SelectMany(static i => i.Grants).Single(g => g.Source.Name == name);

    static EffectiveGrant Only(ResourceState grant) =>
        Assert.Single(Assert.Single(Of([], [Payments, Robot, Secret, Backups, grant]).Identities).Grants);

    static SensitiveResource Resource(GrantBook book, string name) => book.Resources.Single(r => r.Name == name);

    static GrantBook Of(ResourceState[] old, ResourceState[] wanted) => AuditSample.Audit(old, wanted).Grants;
}
