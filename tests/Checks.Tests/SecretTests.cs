using FsCheck;
using FsCheck.Fluent;
using Groundwork.Plan.Values;

namespace Groundwork.Checks.Tests;

public sealed class SecretTests
{
    [Fact]
    public void Are_checked_but_never_shown() =>
        Assert.Equal(
            "value must have at least 8 characters, not 6, got [secret].",
            Assert.Single(Thing.Faults("""{"type":"string","minLength":8}""", new SecretValue("hunter"))));

    [Fact]
    public void Include_what_the_schema_says_is_secret() =>
        Assert.Equal(
            "value must match ^x$, got [secret].",
            Assert.Single(Thing.Faults("""{"type":"string","pattern":"^x$","secret":true}""", "hunter2")));

    [Fact]
    public void Include_the_keys_of_a_secret_map()
    {
        var faults = Thing.Faults("""{"type":"map<int>","keyPattern":"^[a-z]+$"}""", new SecretValue(Thing.Map(("HUNTER2", "x"))));

        Assert.Equal(["Every key of value must match ^[a-z]+$, got [secret].", "value must be a whole number, got [secret]."], faults);
    }

    [Fact]
    public void Pass_where_only_the_mask_is_known() => Assert.Empty(Thing.Faults("""{"type":"int"}""", new SecretValue(null)));

    [Fact]
    public void Never_appear_in_any_message()
    {
        string[] schemas =
        [
            """{"type":"string","enum":["A","B"]}""", """{"type":"string","pattern":"^$"}""", """{"type":"string","maxLength":1}""",
            """{"type":"string","format":"cidr"}""", """{"type":"int"}""", """{"type":"bool"}""", """{"type":"list<string>"}""",
            """{"type":"string","const":"A"}""", """{"type":"string","notIn":["A"]}""",
        ];

        Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyString>().Filter(static s => s.Get.Length > 4),
            Gen.Elements(schemas).ToArbitrary(),
            static (
                secret,
                schema) => Thing.Faults(schema, new SecretValue(secret.Get)).All(m => !m.Contains(secret.Get, StringComparison.Ordinal)))
            .QuickCheckThrowOnFailure();
    }
}
