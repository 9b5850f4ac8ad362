// npm start [-- --port 8787 --persist-to folder --empty]: the service on this machine, with sample content.
import type { ChildProcess } from "node:child_process";
import { commandLine } from "./command-line.ts";
import { localToken, optionalSecrets } from "./dev-vars.ts";
import { endWith } from "./end-with.ts";
import { correction, localErrors } from "./local-settings.ts";
import { migrate } from "./migrations.ts";
import { NewsroomClient, untilHealthy } from "./newsroom-client.ts";
import { publishSamples, SAMPLE_ASSETS } from "./sample.ts";
import { takeFolder } from "./start/data-folder.ts";
import { endService, startService, untilListening } from "./start/local-service.ts";
import { onceNpmIsGone } from "./start/once-npm-is-gone.ts";
import { portError, toPort } from "./start/port.ts";

const CLOCK_SECONDS = 60;
const START_SECONDS = 60;

// Of what wrangler does only errors are shown: WRANGLER_LOG=log npm start shows the rest.
process.env.WRANGLER_LOG ??= "error";

const { values } = commandLine({
	command: "npm start --",
	about: "Starts the service on this machine, with sample content at the first start.",
	options: {
		port: { type: "string", value: "PORT", default: "8787", about: "where it listens" },
		"persist-to": {
			type: "string",
			value: "FOLDER",
			default: ".wrangler/state",
			about: "the folder of the data",
		},
		empty: { type: "boolean", default: false, about: "starts without sample content" },
	},
	notes: ["WRANGLER_LOG=log npm start shows what wrangler does."],
});

// Everything that may be wrong is looked at before anything is started or made.
const { unstable_readConfig: readConfig } = await import("wrangler");
const wrong = correction(localErrors(() => readConfig({ config: "wrangler.toml" })));
if (wrong !== undefined) endWith(wrong);
const port = toPort(values.port) ?? endWith(`“${values.port}” is no port: --port 8787`);
const folder = values["persist-to"];
const hindrance = (await portError(port)) ?? takeFolder(folder);
if (hindrance !== undefined) endWith(hindrance);
let service: ChildProcess | undefined;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
onceNpmIsGone(end);

const url = `http://localhost:${port}`;
const state = ["--persist-to", folder];
const token = localToken();
await migrate(
	["--local", ...state],
	`check out that version, or choose another folder: npm start -- --persist-to FOLDER. If you need nothing of what is in ${folder}, delete it.`,
);

service = startService(port, folder, [
	...["--var", `SITE_URL:${url}`, ...optionalSecrets(), ...state],
	// The pictures of the sample articles, which no deployment has.
	...["--assets", SAMPLE_ASSETS],
]);
service.on("exit", (code) => process.exit(code ?? 1));

await untilListening(service, port);
await untilHealthy(url, START_SECONDS);
if (!values.empty) await publishSamples(new NewsroomClient(url, token), url);
console.log(`Randnotiz is at ${url}/ – the newsroom's token is in .dev.vars`);

// Locally nobody triggers the cron: this does, as often as the platform would.
const tick = () => fetch(`${url}/cdn-cgi/local/scheduled`).catch(() => {});
await tick();
setInterval(tick, CLOCK_SECONDS * 1000);

async function end(): Promise<void> {
	service?.removeAllListeners("exit");
	if (service) await endService(service);
	process.exit(0);
}
