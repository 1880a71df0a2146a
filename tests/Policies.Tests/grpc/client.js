// Makes the calls given on standard input, one JSON object a line, with the definitions that the Pulumi SDK itself uses, and
// answers each with one line. A call: {"rpc": "Analyze", "request": {…}}; several at once: {"all": [call, call]}.
const readline = require("node:readline");
const grpc = require("@grpc/grpc-js");
const analyzer = require("@pulumi/pulumi/proto/analyzer_pb");
const { AnalyzerClient } = require("@pulumi/pulumi/proto/analyzer_grpc_pb");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");

const most = 400 * 1024 * 1024;
const client = new AnalyzerClient(`127.0.0.1:${process.argv[2]}`, grpc.credentials.createInsecure(), {
  "grpc.max_receive_message_length": most,
  "grpc.max_send_message_length": most,
});

const requests = {
  Handshake: analyzer.AnalyzerHandshakeRequest,
  ConfigureStack: analyzer.AnalyzerStackConfigureRequest,
  GetPluginInfo: Empty,
  GetAnalyzerInfo: Empty,
  Configure: analyzer.ConfigureAnalyzerRequest,
  Analyze: analyzer.AnalyzeRequest,
  Remediate: analyzer.AnalyzeRequest,
  AnalyzeStack: analyzer.AnalyzeStackRequest,
  Cancel: Empty,
};

const messages = {
  options: analyzer.AnalyzerResourceOptions,
  customTimeouts: analyzer.AnalyzerResourceOptions.CustomTimeouts,
  provider: analyzer.AnalyzerProviderResource,
  resources: analyzer.AnalyzerResource,
};

const maps = {
  policyConfig: analyzer.PolicyConfig,
  propertyDependencies: analyzer.AnalyzerPropertyDependencies,
};

function fill(message, json) {
  for (const [key, value] of Object.entries(json)) {
    const name = key[0].toUpperCase() + key.slice(1).toLowerCase();
    const method = (prefix, suffix = "") =>
      Object.getOwnPropertyNames(Object.getPrototypeOf(message)).find((m) => m.toLowerCase() === `${prefix}${name}${suffix}`.toLowerCase());
    if (key === "properties") {
      message.setProperties(Struct.fromJavaScript(value));
    } else if (method("get", "Map")) {
      const map = message[method("get", "Map")]();
      for (const [entry, item] of Object.entries(value)) {
        map.set(entry, maps[key] ? fill(new maps[key](), item) : item);
      }
    } else if (Array.isArray(value)) {
      message[method("set", "List")](messages[key] ? value.map((item) => fill(new messages[key](), item)) : value);
    } else if (messages[key]) {
      message[method("set")](fill(new messages[key](), value));
    } else {
      message[method("set")](key === "enforcementLevel" ? analyzer.EnforcementLevel[value] : value);
    }
  }

  return message;
}

function plain(response) {
  const result = response.toObject();
  result.remediationsList?.forEach((remediation, i) => {
    remediation.properties = response.getRemediationsList()[i].getProperties()?.toJavaScript();
  });
  result.policiesList?.forEach((policy, i) => {
    policy.schema = response.getPoliciesList()[i].getConfigschema()?.getProperties()?.toJavaScript();
  });
  return result;
}

function call({ rpc, request }) {
  return new Promise((resolve) => {
    const started = process.hrtime.bigint();
    const method = rpc[0].toLowerCase() + rpc.slice(1);
    client[method](fill(new requests[rpc](), request ?? {}), (error, response) => {
      const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
      resolve(error ? { code: error.code, details: error.details } : { code: 0, milliseconds, response: plain(response) });
    });
  });
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const command = JSON.parse(line);
    const answer = command.all ? await Promise.all(command.all.map(call)) : await call(command);
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

main();
