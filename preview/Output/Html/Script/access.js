// Who may do what: by who holds it, and by what is worth holding.

const kindWords = { secret: "Secrets", backupBucket: "Backups", database: "Databases", key: "Keys", project: "Project" };
const grantChange = { added: "create", removed: "delete", changed: "update", same: "same" };
const grantSign = (change) => {
  const operation = grantChange[change] ?? "same";
  return el(
    "span",
    { class: `sign ${operation}`, title: visible(change) },
    operations[operation].sign,
    el("span", { class: "visually-hidden" }, ` ${visible(change)}`),
  );
};
const hasChange = (grant) => grant.change && grant.change !== "same";

const permissionList = (grant) =>
  grant.permissions?.length
    ? el(
        "details",
        { class: "permissions" },
        el("summary", null, count(grant.permissions.length, "permission"), grant.permissionsComplete ? "" : " that matter here"),
        el("p", null, code(grant.permissions.join(" "))),
      )
    : null;
const reasonCell = (grant) =>
  el(
    "td",
    null,
    grant.reason ? say(grant.reason) : el("span", { class: "quiet" }, "no reason is declared"),
    grant.condition ? el("div", { class: "quiet" }, "only if ", code(grant.condition)) : null,
  );

function identityBlock(identity) {
  return el(
    "section",
    { class: "block holder" },
    el("h3", null, identity.account ? resourceLink(identity.account, identity.member) : say(identity.member)),
    el("p", { class: "quiet" }, say(identity.stack), identity.purpose ? [" \u00b7 ", say(identity.purpose)] : null),
    table(
      ["", "Role", "On", "Reason"],
      identity.grants.map((grant) =>
        el(
          "tr",
          null,
          el("td", { class: "narrow" }, grantSign(grant.change)),
          el("td", null, code(grant.role), permissionList(grant)),
          el(
            "td",
            null,
            grant.scope ? resourceLink(grant.scope, grant.scopeName) : say(grant.scopeName),
            el("div", { class: "quiet" }, say(grant.scopeKind)),
          ),
          reasonCell(grant),
        ),
      ),
      { caption: `Grants of ${visible(identity.member)}`, stack: true },
    ),
  );
}

function resourceBlock(resource) {
  return el(
    "section",
    { class: "block holder" },
    el("h3", null, resourceLink(resource.urn, resource.name)),
    el("p", { class: "quiet" }, say(resource.stack), " \u00b7 ", say((kindWords[resource.kind] ?? resource.kind).toLowerCase())),
    resource.access?.length === 0
      ? el("p", { class: "note" }, "These stacks give nobody access to it.")
      : table(
          ["", "Who", "Role", "Granted on", "Reason"],
          resource.access.map((grant) =>
            el(
              "tr",
              null,
              el("td", { class: "narrow" }, grantSign(grant.change)),
              el("td", null, say(grant.member)),
              el("td", null, code(grant.role), permissionList(grant)),
              el(
                "td",
                null,
                grant.via === "resource" ? "itself" : say(grant.scopeName),
                grant.via === "resource" ? null : el("div", { class: "quiet" }, say(grant.via)),
              ),
              reasonCell(grant),
            ),
          ),
          { caption: `Who reaches ${visible(resource.name)}`, stack: true },
        ),
  );
}

function accessView() {
  const { identities = [], resources: sensitive = [] } = report.grants ?? {};
  const sides = {
    identity: {
      list: identities,
      make: identityBlock,
      grants: (i) => i.grants,
      text: (i) => `${i.member} ${i.purpose ?? ""} ${i.grants.map((g) => `${g.role} ${g.scopeName}`).join(" ")}`,
    },
    resource: {
      list: sensitive,
      make: resourceBlock,
      grants: (r) => r.access,
      text: (r) => `${r.name} ${r.kind} ${r.access.map((g) => `${g.member} ${g.role}`).join(" ")}`,
    },
  };
  const by = el("select", null, el("option", { value: "identity" }, "identity"), el("option", { value: "resource" }, "sensitive resource"));
  const stack = el(
    "select",
    null,
    el("option", { value: "" }, "all"),
    [...new Set([...identities, ...sensitive].map((x) => x.stack))].map((name) => el("option", { value: name }, cut(name, 40))),
  );
  const change = el("select", null, el("option", { value: "" }, "all"), el("option", { value: "changed" }, "only changes"));
  const search = el("input", { type: "search", placeholder: "Member, role, resource", autocomplete: "off", spellcheck: "false" });
  const counter = el("p", { class: "count", role: "status" });
  const body = el("div", { class: "holders" });
  const more = el("button", { type: "button", class: "more" });
  let found = [];

  const append = (upTo) => {
    body.append(...found.slice(body.childElementCount, upTo).map(sides[by.value].make));
    more.hidden = body.childElementCount >= found.length;
    more.textContent = `Show ${number.format(found.length - body.childElementCount)} more`;
  };
  const show = () => {
    const side = sides[by.value];
    const text = search.value.trim().toLowerCase();
    found = side.list.filter(
      (x) =>
        (!stack.value || x.stack === stack.value) &&
        (!change.value || side.grants(x).some(hasChange)) &&
        (!text || side.text(x).toLowerCase().includes(text)),
    );
    body.replaceChildren();
    append(30);
    const grants = found.flatMap(side.grants);
    const altered = grants.filter(hasChange).length;
    const who = by.value === "identity" ? count(found.length, "identity", "identities") : count(found.length, "resource", "resources");
    const changed = altered ? `${number.format(altered)} of them changed` : "none of them changed";
    counter.textContent = `${who}, ${count(grants.length, "grant")}, ${changed}`;
  };
  const note = () =>
    noteRoute("access", { by: by.value === "identity" ? "" : by.value, stack: stack.value, change: change.value, q: search.value });
  for (const control of [by, stack, change, search])
    control.addEventListener("input", () => {
      note();
      show();
    });
  more.addEventListener("click", () => append(found.length));

  return {
    root: [
      viewHeader("Access", "Who may do what, and why. Only grants that these stacks make are seen."),
      el(
        "form",
        { class: "filters few", role: "search", onsubmit: (e) => e.preventDefault() },
        el("label", null, "Search", search),
        el("label", null, "By", by),
        el("label", null, "Stack", stack),
        el("label", null, "Grants", change),
      ),
      counter,
      body,
      more,
    ],
    show: (choice) => {
      by.value = choice.by === "resource" ? "resource" : "identity";
      stack.value = choice.stack ?? "";
      change.value = choice.change === "changed" ? "changed" : "";
      search.value = choice.q ?? "";
      show();
    },
    print: (sheet) => {
      append(found.length);
      const other = sides[by.value === "identity" ? "resource" : "identity"];
      sheet.append(...other.list.map(other.make));
    },
  };
}
